import { bootstrap } from './bootstrap';
import { controllers } from './controllers';
import { destroy } from './destroy';
import { middlewares } from './middlewares';
import { policies } from './policies';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';

export default {
  register,
  bootstrap,
  destroy,
  routes,
  controllers,
  services,
  policies,
  middlewares,
};
