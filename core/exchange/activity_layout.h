#pragma once

#include <QStringList>

#include <array>
#include <vector>

namespace attache {

/// What another program keeps as an activity. A payment is one that a customer still owes.
enum class ActivityKind { Unknown, Call, Meeting, Task, Note, Ticket, Payment };

/// What a column of a list of activities holds.
enum class ActivityRole {
    Number,
    Kind,
    Subject,
    Text,
    Outcome,
    Starts,
    Time,
    Ends,
    Duration,
    Due,
    Done,
    DoneAt,
    Account,
    Related, ///< an account or a deal
    AccountNumber,
    Person,
    PersonNumber,
    Email,
    Deal,
    Owner,
    Created,
    Place,
    Count
};

/// The columns of a list of activities, as the table of known headers says.
class ActivityLayout
{
public:
    /// Looks at @p headers; isActivities() says whether such a list is what they head.
    explicit ActivityLayout(const QStringList &headers);

    /// Whether what stands there happens or is to be done, and is no record by itself. @p headers
    /// that merely may be of one, such as "Subject", need a time or a state beside them.
    bool isActivities() const { return m_isActivities; }
    /// What each row is where the row itself does not say.
    ActivityKind kind() const { return m_kind; }
    /// Whether the rows are about money: what was paid, is owed, was invoiced or quoted.
    bool isAboutMoney() const { return m_isAboutMoney; }
    /// The program the list comes from, in one word; empty where the headers do not tell.
    const QString &system() const { return m_system; }
    /// Headers that say what the list is.
    const QStringList &because() const { return m_because; }

    /// The columns that hold @p role, first ones first.
    const std::vector<int> &columns(ActivityRole role) const
    {
        return m_columns[static_cast<size_t>(role)];
    }
    bool has(ActivityRole role) const { return !columns(role).empty(); }
    /// The key of what each column holds, "" for none.
    const QStringList &roles() const { return m_roles; }

private:
    void assignRoles(const QStringList &headers, bool *isPrefixed);
    bool tellsOfMoney(const QStringList &headers) const;
    void decideKind(const QStringList &headers);

    std::array<std::vector<int>, static_cast<size_t>(ActivityRole::Count)> m_columns;
    QStringList m_roles;
    QStringList m_because;
    ActivityKind m_kind = ActivityKind::Unknown;
    QString m_system;
    bool m_isActivities = false;
    bool m_isAboutMoney = false;
};

/// What the column of a role, by the key of ActivityLayout::roles(), is called; translated.
QString activityRoleLabel(const QString &role);

/// What a word in a column of kinds means: "Call", "拜访", "To-do". Unknown where it is none.
ActivityKind activityKindOf(const QString &word);

} // namespace attache
