import { Component, type ReactNode } from 'react';

interface DrawBoundaryProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps one part that cannot be drawn from taking the page with it. React offers this only as a class. */
export class DrawBoundary extends Component<DrawBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
