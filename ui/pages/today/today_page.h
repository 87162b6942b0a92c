#pragma once

#include "ui/desk/page.h"
#include "ui/pages/today/today_rows.h"
#include "ui/widgets/keyed_rows.h"

#include <QTimer>

#include <memory>

class QVBoxLayout;
class QBoxLayout;

namespace attache {

class Button;
class CardWidget;
class Desk;
class EmptyState;
class ErrorSwitch;
class NoticeList;
class PageHeader;
class Preferences;
class PromiseCard;
class RunCard;
class ScrollBody;
class TextLabel;
class EnquiryCard;
class TodayStrip;
class WakeCard;

/// The tasks of the day: visits, notices, promises, minutes, and accounts to get in touch with.
/// Nothing moves when something is done here: rows are kept by what they show.
class TodayPage : public Page
{
    Q_OBJECT

public:
    TodayPage(Desk &desk, Preferences &preferences, QWidget *parent = nullptr);
    ~TodayPage() override;

    QString title() const override;
    void activate(const QVariant &argument) override;

protected:
    void read() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A card of rows: the first ones, and more when asked for.
    template <typename Key, typename Row>
    struct List
    {
        CardWidget *card = nullptr;
        ErrorSwitch *readable = nullptr;
        std::unique_ptr<KeyedRows<Key, Row>> rows;
        EmptyState *empty = nullptr; ///< not every list has one
        Button *more = nullptr;
        int most = 0; ///< rows shown
    };

    template <typename Key, typename Row>
    void addList(List<Key, Row> &list, QBoxLayout *column, const QString &title, int most,
                 void (TodayPage::*fill)());
    template <typename Key, typename Row>
    void showMore(List<Key, Row> &list, void (TodayPage::*fill)());
    void addStrip(QVBoxLayout *column);
    void addColumns(QVBoxLayout *column);
    void fillStrip();
    void fillMinutes();
    void fillDue();
    void showDueCount(const std::vector<DueAccount> &due);
    void fillUncontacted();
    void showSummary();
    void showNoVisits(bool none);
    /// What passes by itself: the time left.
    void passMinute();
    /// Makes the rows closer in a low window.
    void fitRows();
    void open(const QString &link) { Q_EMIT openRequested(link); }

    Desk &m_desk;
    PageHeader *m_header;
    ScrollBody *m_body;
    QBoxLayout *m_columns;
    ErrorSwitch *m_readableStrip = nullptr;
    TodayStrip *m_strip;
    CardWidget *m_noVisits = nullptr;
    NoticeList *m_notices;
    PromiseCard *m_promises;
    List<Id<Visit>, MinutesLine> m_minutes;
    List<Id<Account>, DueLine> m_due;
    TextLabel *m_dueCount = nullptr;
    List<Id<Account>, UncontactedLine> m_uncontacted;
    EnquiryCard *m_enquiries;
    RunCard *m_runs;
    WakeCard *m_wake;
    int m_minutesOwed = 0;
    QTimer m_minute;
    QDate m_day; ///< what is shown is of this day
};

} // namespace attache
