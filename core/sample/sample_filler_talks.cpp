#include "core/brief/promise_sync.h"
#include "core/domain/attendee.h"
#include "core/domain/material_use.h"
#include "core/record/record_names.h"
#include "core/record/records_with.h"
#include "core/sample/sample_filler.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace attache::sample {

/// Calls between the visits, noted in passing.
Result<void> Filler::addCalls()
{
    for (const auto each : m_tables.library.value(QLatin1String("call")).toArray()) {
        const QJsonObject row = each.toObject();
        const Company *with = company(row.value(QLatin1String("of")).toString());
        if (!with)
            continue;
        Visit call;
        call.account = with->account.id;
        call.kind = VisitKind::Phone;
        call.status = VisitStatus::Done;
        call.title = wordsAt(row, QLatin1String("title"));
        const QTime at =
            QTime::fromString(row.value(QLatin1String("at")).toString(), QStringLiteral("HH:mm"));
        call.startsAt =
            QDateTime(workday(m_today, row.value(QLatin1String("day")).toInt()), at).toUTC();
        ATTACHE_CHECK(m_writer.insert(call));
        Attendee theirs;
        theirs.visit = call.id;
        theirs.contact = personAt(row, QLatin1String("who"), *with);
        if (!theirs.contact.isNull())
            ATTACHE_CHECK(m_writer.insert(theirs));
    }
    return {};
}

/// People who stand here twice, as from a card typed in once more.
Result<void> Filler::addSecondContacts()
{
    for (const auto each : m_tables.library.value(QLatin1String("second_contact")).toArray()) {
        const QJsonObject row = each.toObject();
        const Company *at = company(row.value(QLatin1String("of")).toString());
        const Id<Contact> first = at ? personAt(row, QLatin1String("who"), *at) : Id<Contact>();
        if (first.isNull())
            continue;
        const auto known = std::ranges::find(
            at->people, first, [](const Person &person) { return person.contact.id; });
        Contact again;
        again.account = at->account.id;
        again.name = m_language == Language::Chinese
                         ? known->contact.name.left(1) + QStringLiteral("经理")
                         : known->contact.name.left(1) + QStringLiteral(". ") +
                               known->contact.name.section(u' ', 1);
        again.mobile = known->contact.mobile;
        again.email = known->contact.email;
        again.owner = colleague(QLatin1String("commercial"));
        ATTACHE_CHECK(m_writer.insert(again));
    }
    return {};
}

Result<void> Filler::addShown(const QHash<QString, Id<Deck>> &decks)
{
    for (const auto each : m_tables.library.value(QLatin1String(tableOf<MaterialUse>)).toArray()) {
        const QJsonObject row = each.toObject();
        const auto keyIn = [&row](const char *part) {
            return row.value(QLatin1String(part)).toString();
        };
        ATTACHE_TRY(const Visit visit, Store<Visit>(m_writer.connection())
                                           .get(Id<Visit>(m_keys.value(keyIn(tableOf<Visit>)))));
        const QDate day = visit.startsAt.toLocalTime().date();
        MaterialUse use;
        use.visit = visit.id;
        use.use = UseKind::Shown;
        use.usedOn = day;
        if (const Id<Deck> id = decks.value(keyIn(tableOf<Deck>)); !id.isNull()) {
            ATTACHE_TRY(const Deck deck, Store<Deck>(m_writer.connection()).get(id));
            MaterialUse shown = use;
            shown.deck = id;
            shown.title = deck.name;
            shown.version = deck.version;
            ATTACHE_CHECK(m_writer.insert(shown));
        }
        const Id<CaseStudy> study(m_keys.value(keyIn(tableOf<CaseStudy>)));
        ATTACHE_TRY(const CaseStudy known, Store<CaseStudy>(m_writer.connection()).get(study));
        use.caseStudy = study;
        use.title = known.title;
        ATTACHE_CHECK(m_writer.insert(use));
        ATTACHE_CHECK(addAsked(visit.id, row.value(QLatin1String("asked")).toArray()));
        if (row.contains(QLatin1String("reached")))
            ATTACHE_CHECK(m_writer.change(
                visit.id, [day](Visit &changed) { changed.minimumReachedOn = day; }));
    }
    return {};
}

/// What the customer asked while things were shown.
Result<void> Filler::addAsked(Id<Visit> visit, const QJsonArray &questions)
{
    if (questions.isEmpty())
        return {};
    const QLatin1String asked("asked");
    const bool chinese = m_language == Language::Chinese;
    ATTACHE_TRY(const auto attendees, recordsWith(m_writer.connection(), &Attendee::visit, visit));
    // The notes say who asked first.
    QString name;
    for (const Attendee &each : attendees) {
        if (!each.isOurs() && name.isEmpty())
            name =
                recordName(m_writer.connection(), recordTypeOf<Contact>(), each.contact.value()) +
                (chinese ? QStringLiteral("：") : QStringLiteral(": "));
    }
    QStringList lines;
    for (const auto each : questions) {
        const QJsonObject question{{asked, QJsonValue(each)}};
        lines.append(QStringLiteral("? ") + std::exchange(name, QString()) +
                     wordsAt(question, asked));
    }
    VisitNote note;
    note.visit = visit;
    note.thing = SixThing::Feedback;
    note.topic = chinese ? QStringLiteral("对方问的") : QStringLiteral("What they asked");
    note.body = lines.join(QLatin1Char('\n'));
    note.position = 50;
    return saveNote(m_writer, note);
}

} // namespace attache::sample
