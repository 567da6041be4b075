import { Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A modal that takes the right of the screen, or all of a phone's. */
export const Drawer = styled(Modal.Content)`
  && {
    top: 0;
    left: auto;
    right: 0;
    bottom: 0;
    width: min(100%, 56rem);
    max-height: none;
    margin: 0;
    border-radius: 0;
    transform: none;
    animation: none;
  }
`;
