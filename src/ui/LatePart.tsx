/** A part that loads late. When it cannot be had, it alone is missing: what stands around it stays on the page. */
import { Component, type ReactNode, Suspense } from 'react';
import { isLostPart, tellLostPart } from '#stores/lost-parts.ts';

interface LatePartProps {
  /** Stands in its place until it has come. */
  fallback?: ReactNode;
  children: ReactNode;
}

export class LatePart extends Component<LatePartProps, { error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    // A part that was lost once is not asked for again, so nobody else says so.
    if (isLostPart(error)) tellLostPart();
  }

  override render() {
    const { error } = this.state;
    if (error !== undefined && !isLostPart(error)) throw error;
    if (error !== undefined) return this.props.fallback && <p>This part could not be loaded.</p>;
    return <Suspense fallback={this.props.fallback}>{this.props.children}</Suspense>;
  }
}
