#pragma once

#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/product.h"
#include "core/domain/promise.h"
#include "core/domain/record_types.h"
#include "core/domain/stage_change.h"
#include "core/record/records_with.h"
#include "core/store/workspace.h"

#include <QRandomGenerator>

#include <iterator>
#include <vector>

/// @file
/// The rules of all types as one table of cases, for the tests that hold that it does not matter
/// where a person writes: in a form, a cell, a note, a list that is imported, or a command.

namespace attache::test {

/// What stands in the file, and the one field a person then writes.
struct RuleCase
{
    QString name;
    const RecordType *type;
    QVariantMap before; ///< fields; references are made for each file
    QString key;
    QVariant value;
    QString mark = {};         ///< in the names of what stands around it
    QString unknownStage = {}; ///< a key that a newer version wrote into "stage"
};

/// Random cases for every rule there is; instants and days lie around @p now.
class RuleCases
{
public:
    RuleCases(quint32 seed, QDateTime now)
        : m_random(seed)
        , m_now(std::move(now))
    {
    }

    std::vector<RuleCase> all()
    {
        std::vector<RuleCase> cases;
        for (int i = 0; i < 4; ++i) {
            cases.push_back(deal("stage follows", u"stage", key<Stage>()));
            cases.push_back(deal("closing day given", u"closed_on", dayOrNone()));
            cases.push_back(promise("state follows", u"state", key<PromiseState>()));
            cases.push_back(promise("day of keeping given", u"kept_on", dayOrNone()));
            cases.push_back(
                visit("visit done", key<VisitStatus>(), u"status", keyOf(VisitStatus::Done)));
            cases.push_back(
                visit("kind of a visit", key<VisitStatus>(), u"kind", key<VisitKind>()));
            cases.push_back(attendee());
            RuleCase newer = deal("unknown stage stays", u"product", word());
            newer.unknownStage = QStringLiteral("dreaming");
            cases.push_back(newer);
        }
        RuleCase known = deal("unknown stage is left", u"stage", keyOf(Stage::Won));
        known.unknownStage = QStringLiteral("dreaming");
        cases.push_back(known);
        for (const RecordType *type : {&recordTypeOf<Account>(), &recordTypeOf<Contact>(),
                                       &recordTypeOf<Opportunity>(), &recordTypeOf<Product>()})
            cases.push_back(nameless(*type));
        RuleCase textless = promise("required", u"text", QStringLiteral("  "));
        cases.push_back(textless);
        for (RuleCase &each : cases)
            each.mark = word();
        return cases;
    }

private:
    template <typename E>
    QString key()
    {
        return keyOf(
            choicesOf<E>.at(m_random.bounded(static_cast<quint32>(choicesOf<E>.size()))).value);
    }
    QString word() { return QStringLiteral("w") + QString::number(m_random.generate(), 36); }
    QVariant dayOrNone()
    {
        const QDate day = m_now.toLocalTime().date().addDays(m_random.bounded(-400, 400));
        return m_random.bounded(3) == 0 ? QVariant(QDate()) : QVariant(day);
    }

    RuleCase deal(const char *name, QStringView key, const QVariant &value)
    {
        return {QLatin1String(name),
                &recordTypeOf<Opportunity>(),
                {{QStringLiteral("name"), word()},
                 {QStringLiteral("external_id"), word()},
                 {QStringLiteral("stage"), this->key<Stage>()},
                 {QStringLiteral("expected_close"), dayOrNone()},
                 {QStringLiteral("closed_on"), dayOrNone()}},
                key.toString(),
                value};
    }
    RuleCase promise(const char *name, QStringView key, const QVariant &value)
    {
        return {QLatin1String(name),
                &recordTypeOf<Promise>(),
                {{QStringLiteral("text"), word()},
                 {QStringLiteral("state"), this->key<PromiseState>()},
                 {QStringLiteral("kept_on"), dayOrNone()}},
                key.toString(),
                value};
    }
    RuleCase visit(const char *name, const QString &status, QStringView key, const QVariant &value)
    {
        constexpr std::array Hours = {-72, -24, -2, 2, 9 * 24};
        const QDateTime start =
            m_now.addSecs(3600LL * Hours.at(m_random.bounded(quint32(Hours.size()))));
        const QDateTime end = start.addSecs(m_random.bounded(2) == 0 ? 3600 : 3 * 86400);
        return {QLatin1String(name),
                &recordTypeOf<Visit>(),
                {{QStringLiteral("title"), word()},
                 {QStringLiteral("status"), status},
                 {QStringLiteral("kind"), this->key<VisitKind>()},
                 {QStringLiteral("starts_at"), start},
                 {QStringLiteral("ends_at"),
                  m_random.bounded(3) == 0 ? QVariant(QDateTime()) : QVariant(end)}},
                key.toString(),
                value};
    }
    /// One of us at a visit turns out to be one of theirs. Before: fields of the visit.
    RuleCase attendee()
    {
        RuleCase made = visit("attendee", key<VisitStatus>(), u"contact", {});
        made.type = &recordTypeOf<Attendee>();
        return made;
    }
    RuleCase nameless(const RecordType &type)
    {
        return {QStringLiteral("required"),
                &type,
                {{QStringLiteral("name"), word()}, {QStringLiteral("external_id"), word()}},
                QStringLiteral("name"),
                QStringLiteral("  ")};
    }

    QRandomGenerator m_random;
    QDateTime m_now;
};

/// One case at an account of its own.
class RuleScene
{
public:
    enum class Writes {
        Field, ///< into a record that stands there
        Record ///< a new one, with all fields of the case
    };

    /// Stores what stands there before; @p now is when the test began.
    RuleScene(Workspace &workspace, const RuleCase &rule, QDateTime now,
              Writes writes = Writes::Field)
        : m_rule(&rule)
        , m_now(std::move(now))
        , m_writes(writes)
    {
        const Result<void> done = workspace.perform(
            QStringLiteral("before"), [&](Writer &writer) { return prepare(writer); });
        if (!done)
            qFatal("%s", qPrintable(done.error().message + done.error().detail));
    }

    const RuleCase &rule() const { return *m_rule; }
    const RecordType &type() const { return *m_rule->type; }
    qint64 id() const { return m_id; }
    void setId(qint64 id) { m_id = id; }
    const FieldInfo &field() const { return *type().field(m_rule->key); }
    bool isRefused() const { return m_rule->name == QStringLiteral("required"); }
    /// What the person writes, a reference as the id it has in this file.
    QVariant value() const { return valueOf(field(), m_rule->value); }
    QString valueText() const { return textOf(field(), m_rule->value); }

    /// The fields of a new record and what stands in them, in words.
    std::vector<std::pair<const FieldInfo *, QString>> newFields() const
    {
        std::vector<std::pair<const FieldInfo *, QString>> fields;
        for (const auto &[field, value] : newValues())
            fields.emplace_back(field, textOf(*field, value));
        return fields;
    }

    /// The rules alone: written straight through the door, as nobody does it.
    void writePlainly(Workspace &workspace)
    {
        const Result<void> done =
            workspace.perform(QStringLiteral("change"), [&](Writer &writer) -> Result<void> {
                if (m_writes == Writes::Record)
                    return addPlainly(writer);
                ATTACHE_TRY(const AnyRecord record, type().load(writer.connection(), m_id));
                field().set(record.get(), value());
                return type().update(writer, record.get());
            });
        if (done.has_value() == isRefused())
            qFatal("%s", qPrintable(m_rule->name));
    }

    /// The record and all that the rules write beside it, without what differs from file to file.
    /// What was written after the test began reads "now".
    std::string picture(Connection &connection) const
    {
        QStringList lines;
        const auto record = type().load(connection, m_id);
        if (!record)
            return record.error().message.toStdString();
        RecordNames names(connection);
        for (const FieldInfo &field : type().fields) {
            const QVariant value = field.get(record->get());
            lines.append(field.key + u'=' +
                         (field.type == FieldType::Reference
                              ? names.of(field.target(), value.toLongLong())
                              : words(value)));
        }
        lines += changes(connection) + roles(connection) + visits(connection);
        lines.sort();
        return lines.join(u'\n').toStdString();
    }

private:
    using Values = std::vector<std::pair<const FieldInfo *, QVariant>>;

    QString accountName() const { return QStringLiteral("Acme ") + m_rule->mark; }
    QString personName(size_t number) const
    {
        return QStringLiteral("Person%1 ").arg(number) + m_rule->mark;
    }
    bool isAccount(const FieldInfo &field) const
    {
        return field.target && &field.target() == &recordTypeOf<Account>();
    }
    QVariant valueOf(const FieldInfo &field, const QVariant &value) const
    {
        if (field.type != FieldType::Reference)
            return value;
        return QVariant(qlonglong(isAccount(field) ? m_account.value() : m_people.front().value()));
    }
    QString textOf(const FieldInfo &field, const QVariant &value) const
    {
        if (field.type == FieldType::Reference)
            return isAccount(field) ? accountName() : personName(0);
        if (field.type == FieldType::Date)
            return value.toDate().toString(Qt::ISODate);
        return field.type == FieldType::Instant ? value.toDateTime().toString(Qt::ISODateWithMs)
                                                : value.toString();
    }
    Values newValues() const
    {
        Values values;
        for (const FieldInfo &field : type().fields) {
            if (field.key == m_rule->key)
                values.emplace_back(&field, m_rule->value);
            else if (m_rule->before.contains(field.key) || isAccount(field))
                values.emplace_back(&field, m_rule->before.value(field.key));
        }
        return values;
    }

    Result<void> addPlainly(Writer &writer)
    {
        const AnyRecord record = type().create();
        type().begin(record.get(), {writer.clock().today(), {}});
        for (const auto &[field, value] : newValues())
            field->set(record.get(), valueOf(*field, value));
        ATTACHE_CHECK(type().make(writer, record.get()));
        m_id = type().id(record.get());
        return {};
    }

    Result<void> prepare(Writer &writer)
    {
        Account account;
        account.name = accountName();
        ATTACHE_CHECK(writer.insert(account));
        m_account = account.id;
        if (m_writes == Writes::Record)
            return {};
        if (&type() == &recordTypeOf<Visit>() || &type() == &recordTypeOf<Attendee>())
            return prepareMeeting(writer);
        ATTACHE_TRY(m_id, insert(writer, type()));
        if (m_rule->unknownStage.isEmpty())
            return {};
        return writer.connection().run("UPDATE opportunity SET stage = ? WHERE id = ?",
                                       m_rule->unknownStage, m_id);
    }

    Result<qint64> insert(Writer &writer, const RecordType &type) const
    {
        const AnyRecord record = type.create();
        if (const FieldInfo *account = type.referenceTo(recordTypeOf<Account>()))
            account->set(record.get(), valueOf(*account, {}));
        for (auto field = m_rule->before.begin(); field != m_rule->before.end(); ++field)
            type.field(field.key())->set(record.get(), field.value());
        ATTACHE_CHECK(type.insert(writer, record.get()));
        return type.id(record.get());
    }

    /// A visit with people of every coverage, some met before, some after, some never.
    Result<void> prepareMeeting(Writer &writer)
    {
        ATTACHE_TRY(const qint64 visit, insert(writer, recordTypeOf<Visit>()));
        Attendee ours;
        ours.visit = Id<Visit>(visit);
        ours.name = QStringLiteral("Ann");
        ATTACHE_CHECK(writer.insert(ours));
        m_id = &type() == &recordTypeOf<Visit>() ? visit : ours.id.value();
        const QDate today = m_now.toLocalTime().date();
        const std::array<QDate, 3> days = {QDate(), today.addDays(-100), today.addDays(100)};
        for (size_t i = 0; i < choicesOf<RoleCoverage>.size(); ++i) {
            Contact person;
            person.account = m_account;
            person.name = personName(i);
            ATTACHE_CHECK(writer.insert(person));
            m_people.push_back(person.id);
            BuyingRole role;
            role.account = m_account;
            role.contact = person.id;
            role.coverage = choicesOf<RoleCoverage>.at(i).value;
            role.lastMet = days.at(i % days.size());
            ATTACHE_CHECK(writer.insert(role));
            // The last one stays away; the first is who an attendee turns out to be.
            if (i == 0 || i + 1 == choicesOf<RoleCoverage>.size())
                continue;
            Attendee there;
            there.visit = Id<Visit>(visit);
            there.contact = person.id;
            ATTACHE_CHECK(writer.insert(there));
        }
        return {};
    }

    QString words(const QVariant &value) const
    {
        if (value.metaType() != QMetaType::fromType<QDateTime>())
            return value.toString();
        const QDateTime at = value.toDateTime();
        if (!at.isValid())
            return {};
        const bool written = at >= m_now && at < m_now.addSecs(3600);
        return written ? QStringLiteral("now") : QString::number(m_now.msecsTo(at));
    }

    template <typename T, typename M>
    std::vector<T> with(Connection &connection, M T::*member,
                        const std::type_identity_t<M> &value) const
    {
        return recordsWith(connection, member, value).value_or(std::vector<T>());
    }
    QStringList changes(Connection &connection) const
    {
        QStringList lines;
        if (&type() != &recordTypeOf<Opportunity>())
            return lines;
        for (const StageChange &each :
             with(connection, &StageChange::opportunity, Id<Opportunity>(m_id)))
            lines.append(QStringLiteral("change %1 %2 %3")
                             .arg(each.from ? keyOf(*each.from) : QString(), keyOf(each.to),
                                  words(each.changedAt)));
        return lines;
    }
    QStringList roles(Connection &connection) const
    {
        QStringList lines;
        for (const BuyingRole &role : with(connection, &BuyingRole::account, m_account)) {
            const auto person = std::find(m_people.begin(), m_people.end(), role.contact);
            lines.append(QStringLiteral("role %1 %2 %3")
                             .arg(std::distance(m_people.begin(), person))
                             .arg(keyOf(role.coverage), role.lastMet.toString(Qt::ISODate)));
        }
        return lines;
    }
    QStringList visits(Connection &connection) const
    {
        QStringList lines;
        for (const Visit &visit : with(connection, &Visit::account, m_account))
            lines.append(
                QStringLiteral("visit %1 %2").arg(words(visit.startsAt), words(visit.endsAt)));
        return lines;
    }

    const RuleCase *m_rule;
    QDateTime m_now;
    Writes m_writes;
    Id<Account> m_account;
    qint64 m_id = 0;
    std::vector<Id<Contact>> m_people;
};

} // namespace attache::test
