#pragma once

#include "core/domain/settings.h"
#include "core/domain/stage_book.h"
#include "core/queries/account_timeline.h"
#include "core/store/workspace.h"
#include "ui/widgets/timeline_view.h"

#include <QAbstractListModel>
#include <QHash>

#include <optional>

namespace attache {

/// What the chips of a timeline tell apart. Minutes and materials are no marks of their own: they
/// leave the meetings that had some.
enum class TimelineGroup {
    Visits,
    Calls,
    Promises,
    Stages,
    Needs,
    Minutes,
    Materials,
    Facts,
    Notes
};

/// The story of one account for a TimelineView, newest first: what is planned, the line of now, and
/// what was, under the names of its months. All marks are known; their words are read in segments
/// around what is looked at.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// @p workspace outlives the model.
    explicit TimelineModel(Workspace &workspace, QObject *parent = nullptr);

    /// Which marks are shown; nothing in a member does not restrict.
    struct Filter
    {
        std::optional<TimelineGroup> group;
        Id<Contact> contact;
        Id<Opportunity> opportunity;
    };

    void setAccount(Id<Account> account);
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    /// Reads everything anew.
    Result<void> refresh();

    /// All marks of the account, whatever the group shown.
    const std::vector<TimelineMark> &marks() const { return m_marks; }
    int count(TimelineGroup group) const;
    int countAll() const { return int(m_marks.size()); }
    /// Null for a row that is not a mark.
    const TimelineMark *markAt(int row) const;
    /// -1 when it is not shown.
    int rowOf(TimelineMark::Kind kind, qint64 id) const;
    /// Link to the record of @p row; empty for a row that is not a mark.
    QString linkAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    static TimelineGroup groupOf(TimelineMark::Kind kind);
    static bool isIn(TimelineGroup group, const TimelineMark &mark);
    static QString groupWord(TimelineGroup group);
    /// The word a line of this group begins with.
    static QString kindWord(TimelineGroup group);

private:
    struct Row
    {
        TimelineItem::Look look = TimelineItem::Look::Line;
        int mark = -1; ///< in m_shown
        QDate month;   ///< of a month's row
        bool dated = true;
    };
    using Segment = std::vector<TimelineEntry>;

    QDate today() const { return m_workspace.clock().today(); }
    void layOut();
    const TimelineEntry *entryAt(int mark) const;
    QSize sizeOf(const Row &row) const;
    TimelineItem itemAt(const Row &row) const;
    TimelineItem monthItem(const Row &row) const;
    QString monthSummary(QDate month) const;
    QString accessibleText(const Row &row) const;

    Workspace &m_workspace;
    Id<Account> m_account;
    Filter m_filter;
    StageBook m_stages;
    Settings m_settings;
    std::vector<TimelineMark> m_marks;
    std::vector<TimelineMark> m_shown;
    std::vector<Row> m_rows;
    mutable QHash<int, Segment> m_segments;
    mutable QString m_unread;               ///< why rows of some segment could not be read
    mutable QHash<qint64, int> m_readiness; ///< of planned visits
};

} // namespace attache
