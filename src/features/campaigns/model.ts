/** Phong trào thi đua, cuộc thi, mô hình. */
export const CAMPAIGN_SORTS = ['campaign', 'contest', 'model'] as const;
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];

/** What is done for the public: tuyên truyền, sinh hoạt chuyên đề, tọa đàm, tham quan. */
export const ACTIVITY_KINDS = ['communication', 'thematic-meeting', 'forum', 'visit', 'other'] as const;

/** Units that apply a model, and those of the same kind that never did in the days asked for. */
export const SIDES = ['with', 'without'] as const;
export type Side = (typeof SIDES)[number];
