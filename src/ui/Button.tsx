/** A button in one of three weights. `main` once per view at most. */
import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  weight?: 'main' | 'normal' | 'quiet';
}

export function Button({ weight = 'normal', className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${styles.button} ${styles[weight]} ${className ?? ''}`} />
  );
}
