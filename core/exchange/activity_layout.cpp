#include "core/exchange/activity_layout.h"

#include "core/base/fold.h"
#include "core/base/resource_table.h"
#include "core/base/translations.h"
#include "core/domain/visit.h"
#include "core/exchange/column_mapping.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace attache {

namespace {

/// In the order of ActivityRole.
constexpr std::array<const char *, static_cast<size_t>(ActivityRole::Count)> RoleKeys = {
    "number",  "kind",    "subject",        "text",   "outcome",       "starts",
    "time",    "ends",    "duration",       "due",    "done",          "done_at",
    "account", "related", "account_number", "person", "person_number", "email",
    "deal",    "owner",   "created",        "place"};

struct KnownHeader
{
    ActivityRole role = ActivityRole::Count;
    QString tells; ///< a kind, "activity" for any; empty for headers of other lists, too
    QString system;
};

/// What our own export calls the fields of a visit, in every language.
void addOwnNames(QHash<QString, KnownHeader> &table)
{
    static constexpr std::pair<const char *, ActivityRole> Roles[] = {
        {"kind", ActivityRole::Kind},        {"title", ActivityRole::Subject},
        {"starts_at", ActivityRole::Starts}, {"ends_at", ActivityRole::Ends},
        {"place", ActivityRole::Place},      {"purpose", ActivityRole::Text},
        {"recorder", ActivityRole::Owner},   {"status", ActivityRole::Done}};
    const RecordType &visits = recordTypeOf<Visit>();
    for (const auto &[key, role] : Roles) {
        const FieldInfo &field = *visits.field(QString::fromLatin1(key));
        // The kind of a visit is nothing that any other list has.
        const bool tells = role == ActivityRole::Kind;
        for (const QString &label : allTranslations("Field", field.sourceLabel)) {
            const QString header = headerKey(label);
            if (!table.contains(header))
                table.insert(header, {role, tells ? QStringLiteral("meeting") : QString(), {}});
        }
    }
}

const QHash<QString, KnownHeader> &knownHeaders()
{
    static const QHash<QString, KnownHeader> known = [] {
        QHash<QString, KnownHeader> table;
        for (const QStringList &row :
             readResourceTable(QStringLiteral(":/reference/activity_names.csv"))) {
            const auto role = std::ranges::find_if(
                RoleKeys, [&](const char *key) { return row[0] == QLatin1String(key); });
            const QString key = headerKey(row[3]);
            if (role != RoleKeys.end() && !table.contains(key))
                table.insert(key,
                             {static_cast<ActivityRole>(role - RoleKeys.begin()), row[1], row[2]});
        }
        addOwnNames(table);
        return table;
    }();
    return known;
}

/// "Activity - Subject" as "Subject".
QString withoutPrefix(const QString &header, bool *isPrefixed)
{
    for (const char *prefix : {"Activity - ", "Note - ", "Task - ", "Call - ", "Event - "}) {
        if (!header.startsWith(QLatin1String(prefix), Qt::CaseInsensitive))
            continue;
        *isPrefixed = true;
        return header.mid(static_cast<qsizetype>(qstrlen(prefix)));
    }
    for (const char *prefix : {"Deal - ", "Person - ", "Organization - "}) {
        if (header.startsWith(QLatin1String(prefix), Qt::CaseInsensitive))
            return {}; // of another record
    }
    return header;
}

ActivityKind kindNamed(const QString &key)
{
    if (key == u"call")
        return ActivityKind::Call;
    if (key == u"meeting")
        return ActivityKind::Meeting;
    if (key == u"task")
        return ActivityKind::Task;
    if (key == u"note" || key == u"bill")
        return ActivityKind::Note;
    if (key == u"payment")
        return ActivityKind::Payment;
    return key == u"ticket" ? ActivityKind::Ticket : ActivityKind::Unknown;
}

} // namespace

namespace {

bool isAnyOf(const QStringList &headers, std::initializer_list<const char16_t *> words)
{
    return std::ranges::any_of(headers, [&](const QString &header) {
        return std::ranges::any_of(words, [&](const char16_t *word) {
            return headerKey(header) == headerKey(QString::fromUtf16(word));
        });
    });
}

bool isOfMoney(const QString &tells)
{
    return tells == u"bill" || tells == u"payment";
}

/// What happens to a deal and no activity has.
bool isDecided(const QStringList &headers)
{
    return isAnyOf(headers, {u"Deal Stage", u"Stage", u"商机金额", u"商机阶段", u"签订日期",
                             u"签约日期", u"签署日期", u"合同签订日期", u"下单时间", u"下单日期",
                             u"合同状态", u"订单金额", u"Order Date"});
}

} // namespace

/// A list of customers or contracts may have a column of money as well: numbers or names of bills
/// tell more, and so do amounts and days of payment beside the contract that they are for.
bool ActivityLayout::tellsOfMoney(const QStringList &headers) const
{
    int telling = 0;
    bool isNamed = false;
    for (const QString &header : headers) {
        const KnownHeader known = knownHeaders().value(headerKey(header));
        if (!isOfMoney(known.tells))
            continue;
        ++telling;
        isNamed |= known.role == ActivityRole::Number || known.role == ActivityRole::Subject;
    }
    return (isNamed || (telling > 1 && has(ActivityRole::Deal))) && !isDecided(headers);
}

void ActivityLayout::assignRoles(const QStringList &headers, bool *isPrefixed)
{
    for (int i = 0; i < static_cast<int>(headers.size()); ++i) {
        const QString plain = withoutPrefix(headers[i], isPrefixed);
        const KnownHeader known = knownHeaders().value(headerKey(plain));
        if (plain.isEmpty() || known.role == ActivityRole::Count) {
            m_roles.append(QString());
            continue;
        }
        m_columns[static_cast<size_t>(known.role)].push_back(i);
        m_roles.append(QLatin1String(RoleKeys[static_cast<size_t>(known.role)]));
    }
}

/// Which kind most of @p headers tell of.
void ActivityLayout::decideKind(const QStringList &headers)
{
    QHash<ActivityKind, int> votes;
    for (const QString &header : headers) {
        bool isPrefixed = false;
        const KnownHeader known =
            knownHeaders().value(headerKey(withoutPrefix(header, &isPrefixed)));
        if (known.role == ActivityRole::Count)
            continue;
        if (m_system.isEmpty())
            m_system = known.system;
        if (known.tells.isEmpty() || (isOfMoney(known.tells) && !m_isAboutMoney))
            continue;
        m_because.append(header);
        if (const ActivityKind kind = kindNamed(known.tells); kind != ActivityKind::Unknown)
            ++votes[kind];
    }
    int most = 0;
    for (auto vote = votes.cbegin(); vote != votes.cend(); ++vote) {
        if (vote.value() > most || (vote.value() == most && vote.key() < m_kind)) {
            most = vote.value();
            m_kind = vote.key();
        }
    }
}

ActivityLayout::ActivityLayout(const QStringList &headers)
{
    bool isPrefixed = false;
    assignRoles(headers, &isPrefixed);
    m_isAboutMoney = tellsOfMoney(headers);
    decideKind(headers);
    if (isPrefixed && m_system.isEmpty())
        m_system = QStringLiteral("pipedrive");
    using Role = ActivityRole;
    const bool says = m_isAboutMoney || has(Role::Subject) || has(Role::Text) || has(Role::Outcome);
    const bool isTimed = has(Role::Starts) || has(Role::Due) || has(Role::Done) ||
                         has(Role::Ends) || has(Role::Duration);
    // What has an amount is a deal, whatever else is said of it.
    const bool isDeal =
        isDecided(headers) || (!m_isAboutMoney && isAnyOf(headers, {u"Amount", u"金额"}));
    const bool isSubject = std::ranges::any_of(headers, [](const QString &header) {
        bool prefixed = false;
        return isAnyOf({withoutPrefix(header, &prefixed)}, {u"Subject", u"主题"});
    });
    const bool isOfSomebody = has(Role::Account) || has(Role::Related) ||
                              has(Role::AccountNumber) || has(Role::Person) || has(Role::Deal) ||
                              has(Role::Email);
    // "Content" alone may stand in a list of anything.
    if (m_because.size() == 1 && !isTimed && !isOfSomebody)
        m_because.clear();
    m_isActivities =
        says && !isDeal && (!m_because.isEmpty() || isPrefixed || (isSubject && isTimed));
    if (m_because.isEmpty() && m_isActivities)
        m_because = headers.mid(0, 3);
}

QString activityRoleLabel(const QString &role)
{
    static const QHash<QString, const char *> labels{{QStringLiteral("number"), "External number"},
                                                     {QStringLiteral("kind"), "Kind of visit"},
                                                     {QStringLiteral("subject"), "Subject"},
                                                     {QStringLiteral("starts"), "Starts"},
                                                     {QStringLiteral("time"), "Starts"},
                                                     {QStringLiteral("ends"), "Ends"},
                                                     {QStringLiteral("due"), "Due"},
                                                     {QStringLiteral("done"), "State"},
                                                     {QStringLiteral("done_at"), "Kept on"},
                                                     {QStringLiteral("account"), "Account"},
                                                     {QStringLiteral("related"), "Account"},
                                                     {QStringLiteral("account_number"), "Account"},
                                                     {QStringLiteral("person"), "Contact"},
                                                     {QStringLiteral("person_number"), "Contact"},
                                                     {QStringLiteral("email"), "E-mail"},
                                                     {QStringLiteral("deal"), "Opportunity"},
                                                     {QStringLiteral("owner"), "Responsible"},
                                                     {QStringLiteral("created"), "Written"},
                                                     {QStringLiteral("place"), "Place"}};
    return QCoreApplication::translate("Field", labels.value(role, "Text"));
}

ActivityKind activityKindOf(const QString &word)
{
    struct Words
    {
        ActivityKind kind;
        std::vector<const char16_t *> words;
    };
    // What is looked for first stands first: "call back task" is a task, "电话拜访" a call.
    static const std::vector<Words> all = {
        {ActivityKind::Ticket, {u"ticket", u"case", u"工单", u"投诉"}},
        {ActivityKind::Task,
         {u"task", u"todo", u"deadline", u"任务", u"待办", u"跟进计划", u"计划"}},
        {ActivityKind::Call, {u"call", u"phone", u"电话", u"致电", u"来电", u"通话"}},
        {ActivityKind::Note,
         {u"note",     u"email",   u"mail", u"letter", u"fax",  u"sms",  u"wechat",
          u"linkedin", u"message", u"file", u"笔记",   u"备注", u"邮件", u"微信",
          u"短信",     u"qq",      u"企微", u"钉钉",   u"传真", u"信函", u"记录"}},
        {ActivityKind::Meeting,
         {u"meeting",     u"event",        u"lunch", u"dinner", u"demo", u"visit",
          u"appointment", u"presentation", u"会议",  u"拜访",   u"上门", u"日程",
          u"会面",        u"面谈",         u"宴请",  u"饭局",   u"来访", u"参观",
          u"演示",        u"线上",         u"视频",  u"回访",   u"活动"}},
    };
    const QString key = foldedLetters(word);
    if (key.isEmpty())
        return ActivityKind::Unknown;
    for (const Words &each : all) {
        for (const char16_t *known : each.words) {
            if (key.contains(foldedLetters(QString::fromUtf16(known))))
                return each.kind;
        }
    }
    return ActivityKind::Unknown;
}

} // namespace attache
