#pragma once

#include "core/insight/reactivation.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keyed_rows.h"
#include "ui/widgets/list_row.h"

#include <memory>

namespace attache {

class Button;
class Desk;
class ElidedLabel;
class ErrorSwitch;
class Tag;
class TierBadge;

/// A row about a deal: its account, what there is to say of it, and what can be done.
class WakeLine : public ListRow
{
    Q_OBJECT

public:
    explicit WakeLine(const QString &action, QWidget *parent = nullptr);

    /// @p tag may be empty.
    void setDeal(Tier tier, const QString &account, const QString &words, const QString &tag,
                 Tone tone);
    Button *action() const { return m_action; }

private:
    TierBadge *m_badge;
    ElidedLabel *m_name;
    ElidedLabel *m_words;
    Tag *m_tag;
    Button *m_action;
};

/// Lost deals, and leads that were not ready, that can be woken this week: what makes it so, and
/// what to begin with. Hidden while the pool is empty.
class WakeCard : public CardWidget
{
    Q_OBJECT

public:
    explicit WakeCard(Desk &desk, QWidget *parent = nullptr);

    void read();
    int count() const { return static_cast<int>(m_found.size()); }
    WakeLine *row(int place) const { return m_rows->at(place); }

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    void fill();
    void showOpening(Id<Opportunity> deal);
    void putOff(const SleepingDeal &deal);
    void showPool();

    Desk &m_desk;
    ErrorSwitch *m_readable;
    Button *m_pool;
    Button *m_more;
    int m_most;
    std::vector<Reactivation> m_found;
    std::unique_ptr<KeyedRows<Id<Opportunity>, WakeLine>> m_rows;
};

/// Enquiries that came in and wait for a first answer, each with its clock. Hidden while there are
/// none.
class EnquiryCard : public CardWidget
{
    Q_OBJECT

public:
    explicit EnquiryCard(Desk &desk, QWidget *parent = nullptr);

    void read();
    WakeLine *row(int place) const { return m_rows->at(place); }
    int count() const { return m_rows->size(); }

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    Desk &m_desk;
    ErrorSwitch *m_readable;
    std::unique_ptr<KeyedRows<Id<Opportunity>, WakeLine>> m_rows;
};

} // namespace attache
