/** What every object of STIX 2.1 has (https://docs.oasis-open.org/cti/stix/v2.1/stix-v2.1.html, 3.2). */
interface StixObject {
  readonly spec_version: '2.1';
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly created_by_ref?: string;
}

export interface StixIdentity extends StixObject {
  readonly type: 'identity';
  readonly name: string;
  readonly identity_class: 'individual' | 'organization' | 'system' | 'unspecified';
  readonly description?: string;
  readonly sectors?: readonly string[];
  readonly external_references?: readonly StixReference[];
  readonly extensions?: StixExtensions<StixOwnIdentity>;
}

export interface StixExtensionDefinition extends StixObject {
  readonly type: 'extension-definition';
  readonly name: string;
  readonly schema: string;
  readonly version: string;
  readonly extension_types: readonly ['property-extension'];
}

export interface StixNote extends StixObject {
  readonly type: 'note';
  readonly abstract: string;
  readonly content: string;
  readonly authors: readonly string[];
  readonly object_refs: readonly string[];
  readonly confidence?: number;
  readonly labels?: readonly string[];
  readonly extensions: StixExtensions<StixOwnNote>;
}

export interface StixReport extends StixObject {
  readonly type: 'report';
  readonly name: string;
  readonly description?: string;
  readonly lang?: string;
  readonly published: string;
  readonly object_refs: readonly string[];
  readonly external_references: readonly StixReference[];
  readonly extensions: StixExtensions<StixOwnReport>;
}

interface StixReference {
  readonly source_name: string;
  readonly description?: string;
  readonly url?: string;
  readonly external_id?: string;
}

/** By the id of the definition of our extension. */
export type StixExtensions<Properties> = Readonly<
  Record<string, { readonly extension_type: 'property-extension' } & Properties>
>;

/** Of an actor, what STIX has no property for. */
export interface StixOwnIdentity {
  readonly type?: string;
  readonly sector?: string;
  readonly country?: string;
  readonly aliases?: readonly string[];
}

/** Of an annotation; offsets in code points. */
export interface StixOwnNote {
  readonly tag: string;
  readonly segments: readonly { readonly start: number; readonly end: number; readonly exact: string }[];
  readonly status: string;
  /** By the names of attributes in snake case. */
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly links?: readonly { readonly type: string; readonly note_ref: string }[];
}

export interface StixOwnReport {
  readonly text_sha256: string;
  readonly article_published?: string;
}
