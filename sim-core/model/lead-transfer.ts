/** Where a lead (线索) that one department gave another stands: 移送、签收、核查、反馈. */
export const TRANSFER_STATUSES = ['transferred', 'received', 'verified', 'answered'] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** A lead handed from one department to another, followed until it is answered. */
export interface LeadTransfer {
  readonly from: number;
  readonly to: number;
  readonly incident: number;
  readonly sentMs: number;
  status: TransferStatus;
  /** Times that it was sent again because nothing came back. */
  repeats: number;
}
