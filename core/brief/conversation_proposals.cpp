#include "core/brief/conversation_proposals.h"

#include "core/base/resource_table.h"
#include "core/base/shared_text.h"
#include "core/brief/conversation_sentence.h"
#include "core/domain/account_note.h"
#include "core/parse/date_reader.h"
#include "core/queries/visit_records.h"
#include "core/queries/workspace_records.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTime>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Conversation)
};

/// Without the mark that closed the sentence, whose day has gone from before it.
QString withoutClosingMark(QString text)
{
    const QString whole = text;
    while (!text.isEmpty() &&
           (text.back().isSpace() || QStringView(u".。!！?？").contains(text.back())))
        text.chop(1);
    return text.isEmpty() ? whole : text;
}

/// Whether @p line only supposes.
bool isGuess(QStringView line)
{
    static constexpr std::array Guesses = {
        QStringView(u"大概"),     QStringView(u"可能"),    QStringView(u"估计"),
        QStringView(u"也许"),     QStringView(u"预计"),    QStringView(u"maybe"),
        QStringView(u"probably"), QStringView(u"perhaps"), QStringView(u"might")};
    return std::ranges::any_of(
        Guesses, [line](QStringView word) { return line.contains(word, Qt::CaseInsensitive); });
}

/// The words of each of the six things.
SixThing thingOf(const QString &line, SixThing otherwise)
{
    using Entry = std::pair<SixThing, QStringList>;
    static const std::vector<Entry> entries = [] {
        std::vector<Entry> all;
        for (const QStringList &row :
             readResourceTable(QStringLiteral(":/reference/conversation_words.csv"))) {
            if (const auto thing = fromKey<SixThing>(row[0]))
                all.emplace_back(*thing, row[1].split(u'|'));
        }
        return all;
    }();
    const QString said = line.toLower();
    const Entry *best = nullptr;
    qsizetype most = 0;
    for (const Entry &entry : entries) {
        const qsizetype count = std::ranges::count_if(
            entry.second, [&](const QString &word) { return said.contains(word); });
        if (count > most) {
            most = count;
            best = &entry;
        }
    }
    return best ? best->first : otherwise;
}

Party otherThan(Party party)
{
    return party == Party::Us ? Party::Them : Party::Us;
}

/// What is longer is read as a note: nobody promises in so many words, and looking for a day takes
/// its time.
constexpr qsizetype LongestPromise = 2000;
constexpr qsizetype LongestMessage = 20'000;

/// Reads the lines of a conversation one by one.
class Proposer
{
public:
    Proposer(const NotePeople &people, QDate otherwise)
        : m_people(people)
        , m_otherwise(otherwise)
    {
    }

    /// A line with a promise among several sentences is offered sentence by sentence.
    void add(std::vector<ConversationProposal> &all, const SaidLine &said, const Speaker &speaker)
    {
        std::vector<ConversationProposal> made;
        const QStringList sentences =
            said.text.size() > LongestMessage ? QStringList(said.text) : sentencesOf(said.text);
        for (const QString &sentence : sentences) {
            SaidLine one = said;
            one.text = sentence;
            if (auto proposed = proposal(one, speaker))
                made.push_back(*std::move(proposed));
        }
        const bool any = std::ranges::any_of(made, &ConversationProposal::isPromise);
        if (sentences.size() > 1 && !any) {
            made.clear();
            if (auto whole = proposal(said, speaker))
                made.push_back(*std::move(whole));
        }
        std::ranges::move(made, std::back_inserter(all));
    }

private:
    std::optional<ConversationProposal> proposal(const SaidLine &said, const Speaker &speaker)
    {
        if (isChatter(said.text))
            return std::nullopt;
        ConversationProposal made;
        made.said = said;
        made.speaker = speaker;
        made.text = withoutSigns(said.text);
        made.isQuestion = isSpokenQuestion(said.text);
        // Whoever is in a conversation with a customer and not one of us is one of theirs.
        made.party = speaker.party.value_or(Party::Them);
        readPromise(made);
        made.thing = made.isPromise
                         ? SixThing::FollowUps
                         : thingOf(said.text, made.party == Party::Us ? SixThing::Actions
                                                                      : SixThing::Feedback);
        return made;
    }

    void readPromise(ConversationProposal &made)
    {
        const QDate day = made.said.day.isValid() ? made.said.day : m_otherwise;
        if (made.said.text.size() > LongestPromise)
            return;
        const SpokenSentence spoken = spokenSentence(made.said.text);
        if (made.isQuestion && !spoken.asks)
            return;
        const auto line = reader(day).line(spoken.rest);
        if (!line || line->kind != NoteLine::Kind::Promise || !line->due || *line->due < day)
            return;
        // 大概年底批 says when something happens, unless somebody says that they will do it.
        const auto said = findDate(spoken.rest, {day});
        const bool isVague =
            isGuess(spoken.rest) || isFact(line->text) || (said && said->approximate);
        if (!spoken.hasSubject && !spoken.asks && line->owner.isEmpty() && isVague)
            return;
        made.isPromise = true;
        made.isQuestion = false;
        QString deed = line->text;
        const bool asks = takeWish(deed, spoken.hasSubject) || spoken.asks;
        made.text = withoutClosingMark(deed);
        made.due = *line->due;
        if (!line->owner.isEmpty() && line->party) {
            made.party = *line->party;
            made.owner = line->owner;
        } else if (asks) {
            made.party = otherThan(made.party);
        } else {
            made.owner = made.speaker.name;
        }
        if (made.party == Party::Them)
            made.contact = m_people.contacts.value(made.owner);
    }

    const NoteReader &reader(QDate day)
    {
        std::unique_ptr<NoteReader> &found = m_readers[day];
        if (!found)
            found = std::make_unique<NoteReader>(m_people.names, day, PlainLine::Promise);
        return *found;
    }

    const NotePeople &m_people;
    QDate m_otherwise;
    std::map<QDate, std::unique_ptr<NoteReader>> m_readers;
};

QDateTime saidAt(const SaidLine &said, const QDateTime &now)
{
    if (!said.day.isValid())
        return now;
    static const QRegularExpression time(QStringLiteral(R"((\d{1,2})[:：](\d{2}))"));
    const QRegularExpressionMatch match = time.match(said.when);
    int hour = match.captured(1).toInt();
    const bool afternoon = said.when.contains(u"下午") || said.when.contains(u"晚上") ||
                           said.when.contains(QLatin1String("pm"), Qt::CaseInsensitive);
    if (afternoon && hour < 12)
        hour += 12;
    const QTime clock(hour, match.captured(2).toInt());
    const QDateTime at(said.day, clock.isValid() ? clock : QTime(0, 0));
    // Nothing was said later than now.
    return std::min(at.toUTC(), now);
}

QString called(const Speaker &speaker)
{
    return speaker.name.isEmpty() ? speaker.written : speaker.name;
}

} // namespace

QString ConversationProposal::noteLine() const
{
    if (isPromise) {
        //: Begins a line of a note that our side, or the customer's, promised something
        const QString side = party == Party::Us ? Common::tr("We", "side of a promise")
                                                : Common::tr("They", "side of a promise");
        const QString who = owner.isEmpty() ? side : u'@' + owner;
        return QStringLiteral("[] %1 %2 %3").arg(who, text, due.toString(Qt::ISODate));
    }
    const QString who = called(speaker);
    const QString line = who.isEmpty() ? text : Common::tr("%1: %2").arg(who, text);
    return isQuestion ? QStringLiteral("? ") + line : line;
}

std::vector<ConversationProposal> proposalsOf(const Conversation &conversation,
                                              const std::vector<Speaker> &speakers,
                                              const NotePeople &people, QDate otherwise)
{
    QHash<QString, Speaker> known;
    for (const Speaker &speaker : speakers)
        known.insert(speaker.written, speaker);
    Proposer proposer(people, otherwise);
    std::vector<ConversationProposal> all;
    for (const SaidLine &said : conversation.said) {
        const Speaker speaker = known.value(said.speaker, {said.speaker, {}, {}, {}});
        for (const QString &line : said.text.split(u'\n', Qt::SkipEmptyParts)) {
            SaidLine one = said;
            one.text = line.trimmed();
            if (!one.text.isEmpty())
                proposer.add(all, one, speaker);
        }
    }
    return all;
}

Result<void> storeConversation(Writer &writer, Id<Visit> id,
                               const std::vector<ConversationProposal> &chosen)
{
    ATTACHE_TRY(const std::vector<VisitNote> there, notesOf(writer.connection(), id));
    std::vector<VisitNote> notes;
    for (const auto &choice : choicesOf<SixThing>) {
        QStringList lines;
        for (const ConversationProposal &each : chosen) {
            if (each.thing == choice.value)
                lines.append(each.noteLine());
        }
        if (lines.isEmpty())
            continue;
        VisitNote note;
        note.visit = id;
        note.thing = choice.value;
        note.topic = Words::tr("Conversation");
        note.body = lines.join(u'\n');
        for (const VisitNote &other : there) {
            if (other.thing == choice.value)
                note.position = std::max(note.position, other.position + 1);
        }
        notes.push_back(std::move(note));
    }
    return saveNotes(writer, notes, {});
}

Result<void> storeConversation(Writer &writer, Id<Account> account,
                               const std::vector<ConversationProposal> &chosen)
{
    ATTACHE_TRY(const Letterhead letterhead, letterheadOf(writer.connection()));
    for (const ConversationProposal &each : chosen) {
        if (each.isPromise) {
            Promise promise;
            promise.account = account;
            promise.origin = each.said.text;
            promise.text = each.text;
            promise.party = each.party;
            promise.owner = each.owner;
            promise.contact = each.contact;
            promise.due = each.due;
            ATTACHE_CHECK(writer.insert(promise));
            continue;
        }
        AccountNote note;
        note.account = account;
        note.contact = each.speaker.contact;
        note.text = each.text;
        // Without an author it is ours.
        if (each.speaker.name.isEmpty() || each.speaker.name != letterhead.person)
            note.author = called(each.speaker);
        note.writtenAt = saidAt(each.said, writer.clock().now());
        ATTACHE_CHECK(writer.insert(note));
    }
    return {};
}

} // namespace attache
