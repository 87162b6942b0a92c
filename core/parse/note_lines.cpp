#include "core/parse/note_lines.h"

#include "core/base/han.h"
#include "core/parse/date_reader.h"
#include "core/parse/note_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace attache {
namespace {

using Kind = NoteLine::Kind;
using notes::halfWidth;
using notes::isLatinWord;
using notes::Lead;
using notes::leadingParty;
using notes::Marker;
using notes::markerOf;
using notes::withoutBullet;
using notes::withoutJoints;

/// The people of a note, longer names first so that 王工程师 is not read as 王工.
class People
{
public:
    explicit People(const NoteContext &context)
    {
        for (const QString &name : context.ourPeople)
            add(name, Party::Us);
        for (const QString &name : context.theirPeople)
            add(name, Party::Them);
        for (const QStringList *names :
             {&context.ourPeople, &context.theirPeople, &context.companies}) {
            for (const QString &name : *names)
                addDay(name.trimmed());
        }
        for (const QString &name : context.companies)
            addBrand(name.trimmed());
        std::ranges::stable_sort(m_people, std::ranges::greater(),
                                 [](const Person &person) { return person.name.size(); });
    }

    struct Person
    {
        QString name;
        Party party;
    };

    /// The person whose name @p text begins with; a Latin name must end there.
    const Person *at(QStringView text) const
    {
        for (const Person &person : m_people) {
            const qsizetype size = person.name.size();
            if (!text.startsWith(person.name, Qt::CaseInsensitive))
                continue;
            if (text.size() == size || !notes::goesOn(person.name.back(), text[size]))
                return &person;
        }
        return nullptr;
    }

    /// The first date said in @p text that is no part of a name.
    std::optional<DateReading> dateIn(QStringView text, QDate today) const
    {
        if (m_days.isEmpty())
            return findDate(text, {today});
        QString plain = text.toString();
        for (const QString &name : m_days)
            plain.replace(name, QString(name.size(), Filler), Qt::CaseInsensitive);
        return findDate(plain, {today});
    }

private:
    static constexpr QChar Filler = u'彼';                         ///< begins no date and ends none
    static constexpr QDate AnyDay = QDate::fromJulianDay(2461046); ///< 5 January 2026

    void addDay(const QString &name)
    {
        // 周五 may be somebody's name, but is a day far more often.
        constexpr qsizetype ShortestName = 3;
        // Alone 今天国际 is read as the name it is, but 今天国际要求 as a day.
        const auto hasDay = [](const QString &text) { return findDate(text, {AnyDay}); };
        if (name.size() >= ShortestName && (hasDay(name) || hasDay(name + Filler)) &&
            !readWholeDate(name, {AnyDay}))
            m_days.append(name);
    }

    /// Of 深圳市今天国际物流技术股份有限公司 people write 今天国际: the day with two more
    /// characters.
    void addBrand(const QString &name)
    {
        constexpr qsizetype LastStart = 6; ///< places are shorter
        constexpr qsizetype Behind = 2;
        constexpr qsizetype Looked = 4;
        for (qsizetype start = 0; start <= LastStart && start + Looked < name.size(); ++start) {
            if (!isHan(name[start]))
                continue;
            const auto day = findDate(name.mid(start, Looked) + Filler, {AnyDay});
            if (!day || day->start != 0)
                continue;
            if (start + day->length + Behind < name.size())
                m_days.append(name.mid(start, day->length + Behind));
            return;
        }
    }

    void add(const QString &name, Party party)
    {
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty())
            m_people.push_back({trimmed, party});
    }

    std::vector<Person> m_people;
    QStringList m_days; ///< names in which a day would be read
};

struct Mention
{
    QString name;
    std::optional<Party> party;
    qsizetype start = 0;
    qsizetype length = 0; ///< with the @
};

/// How much of @p text is an unknown name: a Latin word, or up to three Han characters, which is
/// as long as Chinese names usually are when no space ends them.
qsizetype unknownNameLength(QStringView text)
{
    qsizetype length = 0;
    const bool han = !text.isEmpty() && isHan(text.front());
    while (length < text.size() && (text[length].isLetterOrNumber() || text[length] == u'_'))
        ++length;
    if (!han || length <= 4)
        return length;
    return 3;
}

std::vector<Mention> mentionsIn(QStringView text, const People &people, QDate today)
{
    std::vector<Mention> mentions;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (halfWidth(text[at]) != u'@')
            continue;
        // An address of e-mail mentions nobody.
        if (at > 0 && (isLatinWord(text[at - 1]) || text[at - 1] == u'.' || text[at - 1] == u'_'))
            continue;
        const QStringView behind = text.sliced(at + 1);
        if (const People::Person *person = people.at(behind)) {
            mentions.push_back({person->name, person->party, at, person->name.size() + 1});
        } else if (qsizetype length = unknownNameLength(behind); length > 0) {
            const auto due =
                people.dateIn(behind.first(std::min<qsizetype>(behind.size(), 24)), today);
            if (due && due->start > 0 && isHan(behind.front()))
                length = std::min<qsizetype>(length, due->start);
            mentions.push_back({behind.first(length).toString(), std::nullopt, at, length + 1});
        }
    }
    return mentions;
}

/// Whether @p rest, behind the name of a person, goes on with another one: 、王芳, 和张伟, " &
/// Tom".
bool isOneOfSeveral(QStringView rest, const People &people)
{
    for (const QStringView joint : {QStringView(u"、"), QStringView(u"/"), QStringView(u"，"),
                                    QStringView(u","), QStringView(u"和"), QStringView(u"与"),
                                    QStringView(u"及"), QStringView(u"&"), QStringView(u"and ")}) {
        const QStringView from = rest.trimmed();
        if (from.startsWith(joint, Qt::CaseInsensitive) &&
            people.at(from.sliced(joint.size()).trimmed()))
            return true;
    }
    return false;
}

/// Cuts off who leads @p text: a party, a person, or a party and its person.
QStringView takeLead(QStringView text, const People &people, NoteLine &line)
{
    text = withoutJoints(text);
    // A person named further on may have told the side already.
    const Lead lead = leadingParty(text);
    if (lead.length > 0 && (!line.party || line.party == lead.party)) {
        line.party = lead.party;
        text = withoutJoints(text.sliced(lead.length));
        // 我方-李雷
        if (!text.isEmpty() && QStringView(u"-/–—").contains(text.front()) &&
            people.at(withoutJoints(text.sliced(1))))
            text = withoutJoints(text.sliced(1));
    }
    if (!line.owner.isEmpty())
        return text;
    // 对方（王芳）
    if (!text.isEmpty() && halfWidth(text.front()) == u'(') {
        const People::Person *person = people.at(text.sliced(1));
        const qsizetype close = person ? person->name.size() + 1 : 0;
        if (close > 0 && close < text.size() && halfWidth(text[close]) == u')') {
            line.owner = person->name;
            line.party = line.party.value_or(person->party);
            return withoutJoints(text.sliced(close + 1));
        }
    }
    // 由李雷发报价
    for (const QStringView asked : {QStringView(u"由"), QStringView(u"请"), QStringView(u"麻烦"),
                                    QStringView(u"烦请"), QStringView(u"让")}) {
        if (text.startsWith(asked) && people.at(withoutJoints(text.sliced(asked.size()))))
            text = withoutJoints(text.sliced(asked.size()));
    }
    if (const People::Person *person = people.at(text)) {
        line.owner = person->name;
        line.party = line.party.value_or(person->party);
        const QStringView rest = text.sliced(person->name.size());
        // Of several, the first is the owner, and the words name all of them.
        if (!isOneOfSeveral(rest, people))
            text = withoutJoints(rest);
    }
    return text;
}

/// @p text without [start, start + length), and without a double space where the ends meet.
QString cut(const QString &text, qsizetype start, qsizetype length)
{
    const QStringView before = QStringView(text).first(start);
    QStringView behind = QStringView(text).sliced(start + length);
    if (before.isEmpty() || before.back().isSpace())
        behind = behind.trimmed();
    QString result = before.toString();
    result.append(behind);
    return result;
}

/// @p text, from which a date was cut, without what held only the date: empty brackets, a comma
/// before a closing one, a dash at the end.
QString withoutRemains(QString text)
{
    static const QRegularExpression joints(
        QStringLiteral("[ ,，、;；]+(?=[)）】\\]])|(?<=[(（【\\[])[ ,，、;；]+"));
    static const QRegularExpression brackets(QStringLiteral("[(（][)）]|【】|\\[\\]"));
    static const QRegularExpression dash(QStringLiteral("^[-–—][ ]+|[ ]+[-–—]+[ ]*$"));
    return text.remove(joints).remove(brackets).remove(dash);
}

/// The person alone in brackets at the end of @p text, who goes out of it: 发报价（李雷，周五).
void takeOwnerInBrackets(QString &text, const People &people, NoteLine &line)
{
    static const QRegularExpression inBrackets(QStringLiteral("[(（]([^()（）]{1,40})[)）]$"));
    const QRegularExpressionMatch match = inBrackets.match(text);
    const QString name = match.captured(1).trimmed();
    const People::Person *person = name.isEmpty() ? nullptr : people.at(name);
    if (!line.owner.isEmpty() || !person || person->name.size() != name.size() ||
        match.capturedStart() == 0)
        return;
    line.owner = person->name;
    line.party = line.party.value_or(person->party);
    text.truncate(match.capturedStart());
}

bool isEndOfWords(QStringView text, qsizetype place)
{
    return place >= text.size() || !text[place].isLetterOrNumber();
}

/// The day by which the promise @p text is due: the first date said, unless that is a span and a
/// day closes the line: 完成第四季度复算，11月27日.
std::optional<DateReading> dueIn(const QString &text, QDate today, const People &people)
{
    const auto first = people.dateIn(text, today);
    if (!first || !first->approximate)
        return first;
    for (qsizetype from = first->start + first->length; from < text.size();) {
        auto next = people.dateIn(QStringView(text).sliced(from), today);
        if (!next || next->length <= 0)
            break;
        next->start += static_cast<int>(from);
        from = next->start + next->length;
        const QStringView behind = QStringView(text).sliced(from);
        const bool closes =
            std::ranges::none_of(behind, [](QChar c) { return c.isLetterOrNumber(); });
        if (closes && !next->approximate)
            return next;
    }
    return first;
}

/// Whether @p due completes a verb, which would say nothing without it: 放在一季度, 定于周五.
bool completesVerb(const QString &text, const DateReading &due)
{
    const QStringView said = QStringView(text).sliced(due.start, due.length);
    const bool joins = said.startsWith(u'在') || said.startsWith(u'于') || said.startsWith(u'到');
    return joins && due.start > 0 && text[due.start - 1].isLetter() &&
           isEndOfWords(text, due.start + due.length);
}

/// **王工**：周五前给报价, as programs for notes write it.
QString withoutEmphasis(QStringView text)
{
    static const QRegularExpression strong(QStringLiteral("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1"));
    return text.toString().replace(strong, QStringLiteral("\\2"));
}

void readPromise(QStringView body, QDate today, const People &people, NoteLine &line)
{
    QString text = withoutEmphasis(body);
    const std::vector<Mention> mentions = mentionsIn(text, people, today);
    if (!mentions.empty()) {
        const Mention &owner = mentions.front();
        line.owner = owner.name;
        line.party = owner.party;
        text = cut(text, owner.start, owner.length);
    }
    QString led = takeLead(text, people, line).toString();
    if (const auto due = dueIn(led, today, people)) {
        line.due = due->date;
        if (!completesVerb(led, *due)) {
            const qsizetype behind = due->start + due->length;
            const bool inBrackets =
                due->start > 0 && ((behind < led.size() && halfWidth(led[behind]) == u')') ||
                                   halfWidth(led[due->start - 1]) == u'(');
            led = withoutRemains(cut(led, due->start, due->length));
            if (inBrackets)
                takeOwnerInBrackets(led, people, line);
        }
        // 周四前王工补发: the name leads once the date is gone.
        if (due->start == 0)
            led = takeLead(led, people, line).toString();
    }
    line.text = withoutJoints(led).toString();
    if (line.text.isEmpty())
        line.text = body.toString();
}

/// Whether a line without a marker can be a promise: it says something, and neither that there is
/// nothing to say nor what the lines below it are about.
bool canBePromise(QStringView text)
{
    return halfWidth(text.back()) != u':' &&
           std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber(); }) &&
           !notes::saysNothing(text);
}

/// A line in its parts, before anything is made of them.
struct Parts
{
    QStringView whole; ///< without spaces around and a bullet before
    QStringView body;  ///< without the marker
    Marker marker;
    Kind kind = Kind::Text;
};

Parts partsOf(QStringView typed, PlainLine plain)
{
    Parts parts;
    parts.whole = withoutBullet(typed, plain == PlainLine::Promise);
    parts.marker = markerOf(parts.whole);
    parts.body = withoutJoints(parts.whole.sliced(parts.marker.length));
    parts.kind = parts.body.isEmpty() ? Kind::Text : parts.marker.kind;
    if (parts.marker.length == 0 && plain == PlainLine::Promise && !parts.whole.isEmpty() &&
        canBePromise(parts.whole))
        parts.kind = Kind::Promise;
    return parts;
}

std::optional<NoteLine> readLine(QStringView typed, QDate today, const People &people,
                                 PlainLine plain)
{
    const auto [whole, body, marker, kind] = partsOf(typed, plain);
    if (whole.isEmpty())
        return std::nullopt;
    NoteLine line;
    line.kind = kind;
    line.text = line.kind == Kind::Text ? whole.toString() : body.toString();
    for (const Mention &mention : mentionsIn(line.text, people, today)) {
        if (!line.mentions.contains(mention.name))
            line.mentions.append(mention.name);
    }
    if (line.kind == Kind::Promise) {
        line.ticked = marker.ticked;
        readPromise(body, today, people, line);
    }
    return line;
}

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// How much of the words of a date only joins them to what stands before: "on", "by", 从.
qsizetype leadingJoint(QStringView said)
{
    static constexpr std::array Joints = {
        QStringView(u"on "),    QStringView(u"by "),     QStringView(u"from "), QStringView(u"at "),
        QStringView(u"until "), QStringView(u"before "), QStringView(u"从"),    QStringView(u"在"),
        QStringView(u"于"),     QStringView(u"自")};
    const auto found = std::ranges::find_if(Joints, [said](QStringView joint) {
        return said.size() > joint.size() && said.startsWith(joint, Qt::CaseInsensitive);
    });
    return found == Joints.end() ? 0 : found->size();
}

/// Collects the marks of one line; what is found first keeps its place.
class Marks
{
public:
    Marks(QStringView typed, QDate today, const People &people, PlainLine plain)
        : m_typed(typed)
        , m_today(today)
        , m_people(people)
        , m_parts(partsOf(typed, plain))
    {
    }

    std::vector<NoteMark> find()
    {
        if (m_parts.whole.isEmpty())
            return {};
        marker();
        mentions();
        if (m_parts.kind == Kind::Promise)
            promise();
        dates();
        std::ranges::sort(m_marks, {}, &NoteMark::start);
        return std::move(m_marks);
    }

private:
    void add(NoteMark mark, qsizetype start, qsizetype length)
    {
        while (length > 0 && m_typed[start].isSpace()) {
            ++start;
            --length;
        }
        while (length > 0 && m_typed[start + length - 1].isSpace())
            --length;
        const auto overlaps = [&](const NoteMark &other) {
            return start < other.start + other.length && other.start < start + length;
        };
        if (length <= 0 || std::ranges::any_of(m_marks, overlaps))
            return;
        mark.start = static_cast<int>(start);
        mark.length = static_cast<int>(length);
        m_marks.push_back(std::move(mark));
    }

    void marker()
    {
        if (m_parts.kind == Kind::Text || m_parts.marker.length == 0)
            return;
        NoteMark mark;
        mark.kind = m_parts.kind == Kind::Promise    ? NoteMark::Kind::Box
                    : m_parts.kind == Kind::Question ? NoteMark::Kind::Question
                                                     : NoteMark::Kind::Risk;
        mark.ticked = m_parts.marker.ticked;
        add(std::move(mark), m_parts.whole.data() - m_typed.data(), m_parts.marker.length);
    }

    void person(const QString &name, std::optional<Party> party, qsizetype start, qsizetype length)
    {
        NoteMark mark;
        mark.kind = NoteMark::Kind::Person;
        mark.name = name;
        mark.party = party;
        add(std::move(mark), start, length);
    }

    void mentions()
    {
        for (const Mention &each : mentionsIn(m_typed, m_people, m_today))
            person(each.name, each.party, each.start, each.length);
    }

    void promise()
    {
        const qsizetype body = m_parts.body.data() - m_typed.data();
        if (const Lead lead = leadingParty(m_parts.body); lead.length > 0) {
            NoteMark side;
            side.kind = NoteMark::Kind::Side;
            side.party = lead.party;
            add(std::move(side), body, lead.word);
        }
        NoteLine line;
        readPromise(m_parts.body, m_today, m_people, line);
        // An owner without an @ leads the line, with nothing but a side and a date before it.
        const qsizetype owner =
            line.owner.isEmpty() ? -1 : m_typed.indexOf(line.owner, body, Qt::CaseInsensitive);
        if (owner >= 0)
            person(line.owner, line.party, owner, line.owner.size());
    }

    void dates()
    {
        const qsizetype body = m_parts.body.data() - m_typed.data();
        qsizetype from = m_parts.kind == Kind::Text ? 0 : body;
        while (from < m_typed.size()) {
            const auto found = m_people.dateIn(m_typed.sliced(from), m_today);
            if (!found || found->length <= 0)
                return;
            NoteMark mark;
            mark.kind = NoteMark::Kind::Date;
            mark.date = found->date;
            const QStringView said = m_typed.sliced(from + found->start, found->length);
            const qsizetype joint = leadingJoint(said);
            add(std::move(mark), from + found->start + joint, found->length - joint);
            from += found->start + found->length;
        }
    }

    QStringView m_typed;
    QDate m_today;
    const People &m_people;
    Parts m_parts;
    std::vector<NoteMark> m_marks;
};

} // namespace

class NoteReader::People : public attache::People
{
public:
    using attache::People::People;
};

NoteReader::NoteReader(const NoteContext &context, QDate today, PlainLine plain)
    : m_people(std::make_unique<People>(context))
    , m_today(today)
    , m_plain(plain)
{
}

NoteReader::~NoteReader() = default;

std::optional<NoteLine> NoteReader::line(QStringView typed) const
{
    return readLine(typed, m_today, *m_people, m_plain);
}

std::vector<NoteMark> NoteReader::marks(QStringView typed) const
{
    return Marks(typed, m_today, *m_people, m_plain).find();
}

std::vector<NoteLine> parseNote(QStringView body, QDate today, const NoteContext &context,
                                PlainLine plain)
{
    const People people(context);
    std::vector<NoteLine> lines;
    int number = 0;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= body.size(); ++at) {
        if (at < body.size() && !isLineBreak(body[at]))
            continue;
        if (auto line = readLine(body.sliced(start, at - start), today, people, plain)) {
            line->line = number;
            lines.push_back(*std::move(line));
        }
        if (at + 1 < body.size() && body[at] == u'\r' && body[at + 1] == u'\n')
            ++at;
        start = at + 1;
        ++number;
    }
    return lines;
}

} // namespace attache
