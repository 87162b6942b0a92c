#pragma once

#include "core/base/money.h"
#include "core/domain/account.h"
#include "core/domain/decision_chain.h"
#include "core/queries/contact_days.h"
#include "core/store/derivation.h"

#include <QDate>

#include <optional>
#include <vector>

namespace attache {

/// What a list shows of an account beyond its own fields, gathered from its opportunities, visits
/// with those who took part, and roles. Holds dates and no ages: nothing in it depends on the
/// present day.
struct AccountDigest
{
    int openOpportunities = 0;
    /// Sum of the open opportunities in `openCurrency`, the currency most of them are in; those in
    /// others are not in it.
    Money openAmount;
    QString openCurrency;
    /// The most advanced stage of the open opportunities; without any, won or else lost.
    std::optional<Stage> stage;
    ContactDays last;               ///< as contactDaysOf() the account gives them
    std::vector<ChainPerson> chain; ///< without names, last met as contactDaysAt() says

    /// When the next contact is due by @p tier; null for an account that was never contacted:
    /// that one is to be won, not to be kept up.
    QDate nextContact(Tier tier, const Settings &settings) const
    {
        const QDate contact = last.last();
        return contact.isValid() ? contact.addDays(settings.tier(tier).cadenceDays) : QDate();
    }
};

/// Keeps the table account_digest: one row for each account that has an opportunity, a visit done
/// or a role.
class AccountDigests final : public Derivation
{
public:
    QString name() const override;
    QString version() const override;
    Result<void> rebuild(Connection &connection) override;
    Result<void> follow(Connection &connection, const QByteArray &changeset) override;
};

/// The digest of one account; an empty one where the account has none.
Result<AccountDigest> accountDigest(Connection &connection, Id<Account> account);

namespace digest {

/// The columns of account_digest (alias "d") that read() expects, in its order.
inline constexpr char Columns[] = "d.open_count, d.open_amount, d.open_currency, d.stage, "
                                  "d.last_visit_at, d.last_met, d.chain, d.last_meeting_at";
/// How many they are.
inline constexpr int ColumnCount = 8;
/// Reads them from @p first on.
AccountDigest read(const Statement &row, int first);
/// The local day of the last contact from the columns last_visit_at and last_met.
QDate lastContact(const Statement &row, int lastVisitColumn);
/// The people of the column chain.
std::vector<ChainPerson> chainOf(QStringView text);

} // namespace digest

} // namespace attache
