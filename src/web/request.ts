import { type Endpoint, pathFields } from '#kernel/endpoint.ts';

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** Where an operation is asked and what is sent: a read carries its input in the address, each value of a list by itself. */
export const requestOf = ({ method, path }: Endpoint, input: Record<string, unknown>) => {
  const inPath = pathFields(path);
  const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const rest = Object.entries(input).filter(([name]) => !inPath.includes(name));
  if (method === 'GET' || method === 'DELETE') {
    const query = new URLSearchParams(
      rest.flatMap(([name, value]) =>
        [value]
          .flat()
          .filter(isGiven)
          .map((one): [string, string] => [name, String(one)]),
      ),
    ).toString();
    return { url: `/api/v1${url}${query && `?${query}`}`, body: null };
  }
  const body = rest.filter(([, value]) => value !== undefined);
  return { url: `/api/v1${url}`, body: JSON.stringify(Object.fromEntries(body)) };
};
