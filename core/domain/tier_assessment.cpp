#include "core/domain/tier_assessment.h"

#include "core/record/record_type.h"

#include <QCoreApplication>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TierAssessment)
};

/// An override has a reason.
Result<void> checkReason(const TierAssessment &assessment)
{
    if (!assessment.isOverride() || !assessment.reason.trimmed().isEmpty())
        return {};
    return Error{Error::Kind::Invalid,
                 Words::tr("%1 was suggested. Say why it is to be %2.")
                     .arg(labelOf(*assessment.suggested), labelOf(assessment.tier)),
                 {},
                 QStringLiteral("reason")};
}

} // namespace

Result<void> Rules<TierAssessment>::onInserting(Writer &writer, TierAssessment &assessment)
{
    ATTACHE_CHECK(checkReason(assessment));
    ATTACHE_TRY(std::optional<Account> account,
                Store<Account>(writer.connection()).find(assessment.account));
    if (!account)
        return Result<void>(); // the reference refuses it
    if (!assessment.previous)
        assessment.previous = account->tier;
    if (account->tier == assessment.tier)
        return Result<void>();
    account->tier = assessment.tier;
    return writer.update(*account);
}

Result<void> Rules<TierAssessment>::onUpdating(Writer &, const TierAssessment &,
                                               TierAssessment &after)
{
    return checkReason(after);
}

} // namespace attache
