import type { ButtonHTMLAttributes } from 'react';
import './plain.css';

/** A button of the first screens and of what went wrong: it stands before the component library has arrived. */
export function PlainButton({ className = '', ...others }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={`plain-button ${className}`} {...others} />;
}
