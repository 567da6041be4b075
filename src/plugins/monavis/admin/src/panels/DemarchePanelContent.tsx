import { Flex, Link, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { Loading } from '../components/Loading';
import { OwnershipAction } from '../components/OwnershipAction';
import { useText } from '../hooks/useText';
import { demarcheLink } from '../paths';
import { useGetDemarcheQuery } from '../services/catalogue';

/** Who is in charge, « Je suis porteur », and the way to the page of the démarche. */
export const DemarchePanelContent = ({ numero }: { numero: number }) => {
  const text = useText();
  const { currentData: data, isError } = useGetDemarcheQuery(numero);
  if (isError) return <Typography>{text('error.load')}</Typography>;
  if (!data) return <Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Typography textColor="neutral600">
        {text('catalogue.owners.count', { count: data.data.owners.length })}
      </Typography>
      <OwnershipAction demarche={data.data} />
      <Link tag={RouterLink} to={demarcheLink(numero)} endIcon={<ArrowRight />}>
        {text('panel.link')}
      </Link>
    </Flex>
  );
};
