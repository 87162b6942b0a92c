#pragma once

/// @file
/// The stages of the workspace in SQL, by what they mean. A stage of which the file says nothing is
/// in none of these lists, and so open.

namespace attache::queries {

/// Keys of the stages in which a deal can no longer be won: "o.stage NOT IN " + ClosedStages.
inline constexpr char ClosedStages[] =
    "(SELECT key FROM deal_stage WHERE phase IN ('won', 'serving', 'paying', 'repurchase', "
    "'lost'))";
/// Keys of the stages in which a deal was signed, also where it has come further since.
inline constexpr char WonStages[] =
    "(SELECT key FROM deal_stage WHERE phase IN ('won', 'serving', 'paying', 'repurchase'))";
inline constexpr char LostStages[] = "(SELECT key FROM deal_stage WHERE phase = 'lost')";
/// Keys of the stages that come last in their set before a deal is signed: its terms are agreed.
inline constexpr char LastOpenStages[] =
    "(SELECT s.key FROM deal_stage s WHERE s.phase = 'open' AND NOT EXISTS (SELECT 1 FROM "
    "deal_stage later WHERE later.stage_set = s.stage_set AND later.position > s.position AND "
    "later.phase IN ('open', 'trial')))";

} // namespace attache::queries
