#pragma once

#include "core/domain/visit.h"
#include "core/store/changeset.h"
#include "ui/desk/page.h"

#include <QPointer>
#include <QTimer>

#include <deque>

class QVBoxLayout;
class QBoxLayout;

namespace attache {

class CardWidget;
class Desk;
class MeterWidget;
class PageHeader;
class ScrollBody;

/// What the day asks for: visits, promises, minutes, and accounts to be in touch with.
class TodayPage : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(Desk &desk, QWidget *parent = nullptr);

    QString title() const override;
    void activate(const QVariant &argument) override;

protected:
    void read() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A card whose rows are made anew with each refresh: the first ones, and more when asked for.
    struct List
    {
        CardWidget *card = nullptr;
        QVBoxLayout *rows = nullptr;
        int most = 0; ///< rows shown
        void (TodayPage::*fill)() = nullptr;
    };
    struct Counts
    {
        int visits = 0;
        int promises = 0;
        int minutes = 0;
    };

    List addList(QBoxLayout *column, const QString &title, int most, void (TodayPage::*fill)());
    /// Whether @p result is there; else its error stands in @p list.
    template <typename T>
    bool isRead(const List &list, const Result<T> &result);
    void fillVisits();
    void fillWeek();
    void fillPromises();
    void fillMinutes();
    void fillDue();
    void showSummary();
    /// Says beside the title of @p list, and below its rows, that @p all are more than it shows.
    void offerMore(List &list, qint64 all);
    void showMore(List &list);
    void addEmpty(const List &list, const QString &line, const QString &button,
                  const QString &link);
    void open(const QString &link) { Q_EMIT openRequested(link); }
    /// Readiness of the next visit in the queue; the others follow, each when there is time.
    void measureNext();

    Desk &m_desk;
    PageHeader *m_header;
    ScrollBody *m_body;
    QBoxLayout *m_columns;
    List m_visits;
    List m_week;
    List m_due;
    List m_promises;
    List m_minutes;
    Counts m_counts;
    std::deque<std::pair<Id<Visit>, QPointer<MeterWidget>>> m_unmeasured;
    QTimer m_measureTimer;
    QTimer m_hoursTimer;
};

} // namespace attache
