#include "core/match/asked_questions.h"

#include "core/base/fold.h"
#include "core/base/han.h"
#include "core/match/match.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace attache {

namespace {

/// Names with less to go by would be found in any question.
constexpr qsizetype LeastHan = 4;
constexpr qsizetype LeastWords = 2;

/// The parts of a title that say something: "夜间上传：4 小时" has one, "夜间上传".
QStringList partsOf(const QString &title)
{
    static const QRegularExpression ends(QStringLiteral("[：:，,；;。.—–→！!？?|/（）()]+"));
    QStringList parts;
    for (const QString &part : title.split(ends, Qt::SkipEmptyParts)) {
        const QString words = part.simplified();
        const qsizetype han = std::ranges::count_if(words, isHan);
        const bool counts = std::ranges::any_of(words, [](QChar c) { return c.isDigit(); });
        if (!counts && (han >= LeastHan || words.count(QLatin1Char(' ')) + 1 >= LeastWords))
            parts.append(words);
    }
    return parts;
}

/// A question mark or a comma that one writes and another does not makes no other question.
QString withoutMarks(QString text)
{
    for (QChar &letter : text) {
        if (!letter.isLetterOrNumber())
            letter = u' ';
    }
    return text.simplified();
}

bool sharesTag(const QStringList &tags, const QStringList &others)
{
    return std::ranges::any_of(tags, [&](const QString &tag) {
        return std::ranges::any_of(
            others, [&](const QString &other) { return folded(tag) == folded(other); });
    });
}

bool touches(const QuestionMatter &matter, const QString &text)
{
    const auto isIn = [&text](const QString &words) { return isNeedOf(words, text); };
    return std::ranges::any_of(matter.tags, isIn) || std::ranges::any_of(matter.names, isIn);
}

const LibraryFacts *entryLike(std::span<const LibraryFacts> faqs, const QString &text)
{
    const auto entry = std::ranges::find_if(
        faqs, [&](const LibraryFacts &faq) { return isSameQuestion(faq.title, text); });
    return entry == faqs.end() ? nullptr : &*entry;
}

/// Calls @p take with the text of each question in @p notes and the time it was asked.
template <typename Take>
void eachQuestion(std::span<const AskingNote> notes, Take take)
{
    for (const AskingNote &note : notes) {
        for (const NoteLine &line : questionsIn(note))
            take(line.text,
                 Asking{note.visit, note.accountName, note.day, line.text, askerOf(line, note)});
    }
}

/// Whether @p text says first that @p name asks: "张三：…", "Jane Doe asks …".
bool beginsWithName(const QString &text, const QString &name)
{
    if (name.isEmpty() || !text.startsWith(name, Qt::CaseInsensitive) || text.size() <= name.size())
        return false;
    const QChar next = text[name.size()];
    return !next.isLetterOrNumber() || next == u'问' || next == u'想';
}

} // namespace

std::vector<NoteLine> questionsIn(const AskingNote &note)
{
    auto lines = parseNote(note.body, note.day, {{}, note.people, {}}, plainLineOf(note.thing));
    std::erase_if(lines,
                  [](const NoteLine &line) { return line.kind != NoteLine::Kind::Question; });
    // Who asks is no part of the question, which may become an entry of the library.
    for (NoteLine &line : lines) {
        const QString person = askerOf(line, note);
        const bool first = !person.isEmpty() && line.text.startsWith(person, Qt::CaseInsensitive);
        const QString rest = first ? line.text.mid(person.size()).trimmed() : QString();
        if (!rest.startsWith(u':') && !rest.startsWith(u'：'))
            continue;
        line.text = rest.mid(1).trimmed();
        line.mentions.prepend(person);
    }
    return lines;
}

QString askerOf(const NoteLine &line, const AskingNote &note)
{
    for (const QString &mention : line.mentions) {
        if (note.people.contains(mention))
            return mention;
    }
    const auto person = std::ranges::find_if(
        note.people, [&](const QString &name) { return beginsWithName(line.text, name); });
    return person == note.people.end() ? QString() : *person;
}

QuestionMatter matterOf(const Slide &slide)
{
    return {tagsIn(slide.tags), partsOf(slide.title)};
}

QuestionMatter matterOf(const CaseStudy &study, const QString &customer)
{
    QuestionMatter matter{tagsIn(study.needs), partsOf(study.title)};
    if (!study.anonymised && !customer.isEmpty())
        matter.names.append(customer);
    return matter;
}

bool isSameQuestion(const QString &a, const QString &b)
{
    const QString one = withoutMarks(a);
    const QString other = withoutMarks(b);
    return isNeedOf(one, other) || isNeedOf(other, one);
}

std::vector<CustomerQuestion> questionsAbout(const QuestionMatter &matter,
                                             std::span<const AskingNote> notes,
                                             std::span<const LibraryFacts> faqs)
{
    std::vector<CustomerQuestion> questions;
    const auto take = [&](const QString &text, const Asking &asking) {
        const LibraryFacts *entry = entryLike(faqs, text);
        const bool known = entry != nullptr;
        if (!touches(matter, text) &&
            !(known && (touches(matter, entry->title) || sharesTag(matter.tags, entry->needs))))
            return;
        const Id<Faq> faq = known ? Id<Faq>(entry->id) : Id<Faq>();
        auto same = std::ranges::find_if(questions, [&](const CustomerQuestion &each) {
            return known ? each.faq == faq : each.faq.isNull() && isSameQuestion(each.text, text);
        });
        if (same == questions.end()) {
            questions.push_back({{}, faq, known && entry->answered, {}});
            same = std::prev(questions.end());
        }
        same->text = known ? entry->title : text;
        same->askings.push_back(asking);
    };
    eachQuestion(notes, take);
    for (CustomerQuestion &question : questions)
        std::ranges::stable_sort(question.askings, std::greater(), &Asking::day);
    std::ranges::stable_sort(questions, std::greater(),
                             [](const CustomerQuestion &each) { return each.askings.size(); });
    return questions;
}

std::vector<CustomerQuestion> askingsOf(std::span<const LibraryFacts> faqs,
                                        std::span<const AskingNote> notes)
{
    std::vector<CustomerQuestion> questions;
    questions.reserve(faqs.size());
    for (const LibraryFacts &faq : faqs)
        questions.push_back({faq.title, Id<Faq>(faq.id), faq.answered, {}});
    eachQuestion(notes, [&](const QString &text, const Asking &asking) {
        if (const LibraryFacts *entry = entryLike(faqs, text))
            questions[size_t(entry - faqs.data())].askings.push_back(asking);
    });
    for (CustomerQuestion &question : questions)
        std::ranges::stable_sort(question.askings, std::greater(), &Asking::day);
    return questions;
}

namespace {

Result<std::vector<CustomerQuestion>> askedIn(Connection &connection, const QuestionMatter &matter,
                                              const std::vector<AskingNote> &notes)
{
    if (notes.empty())
        return std::vector<CustomerQuestion>();
    ATTACHE_TRY(const auto faqs, faqFacts(connection));
    return questionsAbout(matter, notes, faqs);
}

} // namespace

Result<std::vector<CustomerQuestion>> questionsAbout(Connection &connection, const Slide &slide)
{
    ATTACHE_TRY(const auto notes, askingNotes(connection, slide));
    return askedIn(connection, matterOf(slide), notes);
}

Result<std::vector<CustomerQuestion>> questionsAbout(Connection &connection, const CaseStudy &study,
                                                     const QString &customer)
{
    ATTACHE_TRY(const auto notes, askingNotes(connection, study.id));
    return askedIn(connection, matterOf(study, customer), notes);
}

} // namespace attache
