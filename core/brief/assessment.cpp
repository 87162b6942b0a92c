#include "core/brief/assessment.h"

#include "core/base/shared_text.h"
#include "core/brief/value_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Assessment)
};

constexpr int ShortLines = 3;
constexpr int PracticalLines = 6;
constexpr int LineLength = 64;
/// More choices have no letter of their own.
constexpr int Letters = 26;

QChar letterOf(size_t place)
{
    return QChar(u'A' + static_cast<char16_t>(place));
}

bool saysYes(const QString &text)
{
    static const QStringList words = {
        QStringLiteral("true"), QStringLiteral("t"),  QStringLiteral("yes"),  QStringLiteral("y"),
        QStringLiteral("对"),   QStringLiteral("是"), QStringLiteral("正确"), QStringLiteral("√")};
    return words.contains(text.trimmed().toLower());
}

bool saysNo(const QString &text)
{
    static const QStringList words = {
        QStringLiteral("false"), QStringLiteral("f"),  QStringLiteral("no"),
        QStringLiteral("n"),     QStringLiteral("错"), QStringLiteral("否"),
        QStringLiteral("错误"),  QStringLiteral("×"),  QStringLiteral("不对")};
    return words.contains(text.trimmed().toLower());
}

/// The letters in @p answer; nothing where it is anything else than letters of @p choices.
std::vector<bool> byLetters(const QString &answer, size_t choices)
{
    std::vector<bool> right(choices, false);
    for (const QChar each : answer.toUpper()) {
        if (each.isSpace() || QStringLiteral(",，、;；/.和").contains(each))
            continue;
        const int place = each.unicode() - u'A';
        if (place < 0 || place >= Letters || static_cast<size_t>(place) >= choices)
            return {};
        right[static_cast<size_t>(place)] = true;
    }
    return right;
}

bool isInWords(const ExamQuestion &question)
{
    return question.kind == QuestionKind::Short || question.kind == QuestionKind::Practical;
}

class Author
{
public:
    Author(const Assessment &assessment, bool answers, Language language)
        : m_assessment(assessment)
        , m_answers(answers)
        , m_language(language)
    {
    }

    Document write()
    {
        const Training &training = m_assessment.training;
        m_document.title = m_answers ? Words::tr("Answer sheet") : Words::tr("Assessment");
        m_document.subtitle = training.title;
        m_document.letterhead = m_assessment.letterhead;
        m_document.headerRight = m_document.title;
        m_document.author = m_assessment.author;
        m_document.subject = training.title;
        m_document.confidential = m_answers;
        head();
        int number = 0;
        for (const ExamQuestion &question : m_assessment.questions)
            ask(question, ++number);
        return std::move(m_document);
    }

private:
    void head()
    {
        const Training &training = m_assessment.training;
        KeyValues head;
        head.boxed = true;
        const auto row = [&](const QString &label, const QString &value) {
            head.rows.push_back({label, Inline(value), {}, true});
        };
        if (!m_answers) {
            row(FieldLabel::tr("Full name"), QStringLiteral(" "));
            row(FieldLabel::tr("Points reached"), QStringLiteral(" "));
        }
        row(FieldLabel::tr("Held on"), dateText(training.heldOn, m_language));
        row(FieldLabel::tr("Trainer"), training.trainer);
        if (!m_assessment.account.isEmpty())
            row(FieldLabel::tr("Account"), m_assessment.account);
        if (!m_assessment.product.isEmpty())
            row(FieldLabel::tr("Product"), m_assessment.product);
        row(FieldLabel::tr("Points"), QString::number(m_assessment.points()));
        if (training.passMark)
            row(FieldLabel::tr("Pass mark (points)"), QString::number(*training.passMark));
        m_document.add(std::move(head));
    }

    void ask(const ExamQuestion &question, int number)
    {
        m_document.add(Heading{
            headingOf(question, number), 2,
            Words::tr("%1, %n point(s)", nullptr, question.points).arg(labelOf(question.kind))});
        const QStringList choices = choicesOfQuestion(question);
        if (choices.isEmpty())
            return inWords(question);
        const std::vector<bool> right = rightChoices(question);
        ListBlock list;
        list.marker = ListBlock::Marker::Check;
        for (size_t i = 0; i < static_cast<size_t>(choices.size()); ++i) {
            const QString &text = choices[static_cast<qsizetype>(i)];
            const bool isRight = m_answers && i < right.size() && right[i];
            const QString words = question.kind == QuestionKind::TrueFalse
                                      ? text
                                      : QStringLiteral("%1. %2").arg(letterOf(i)).arg(text);
            list.items.push_back({Inline{Span{words, isRight ? Tone::Ok : Tone::Neutral, isRight}},
                                  {},
                                  isRight ? Tone::Ok : Tone::Neutral,
                                  isRight});
        }
        m_document.add(std::move(list));
        const bool known = std::ranges::find(right, true) != right.end();
        if (m_answers && !known)
            answer(question.answer);
    }

    static QString headingOf(const ExamQuestion &question, int number)
    {
        return QStringLiteral("%1. %2").arg(number).arg(question.text);
    }

    void inWords(const ExamQuestion &question)
    {
        if (m_answers)
            return answer(question.answer);
        const int lines = question.kind == QuestionKind::Practical ? PracticalLines : ShortLines;
        for (int i = 0; i < lines; ++i)
            m_document.add(Paragraph{QString(LineLength, u'_')});
    }

    void answer(const QString &text)
    {
        if (text.trimmed().isEmpty())
            m_document.add(Callout{Tone::Warn, {}, Inline(Words::tr("No answer is noted."))});
        else
            m_document.add(Callout{Tone::Ok, FieldLabel::tr("Right answer"), Inline(text)});
    }

    const Assessment &m_assessment;
    const bool m_answers;
    const Language m_language;
    Document m_document;
};

} // namespace

int Assessment::points() const
{
    return std::accumulate(
        questions.begin(), questions.end(), 0,
        [](int sum, const ExamQuestion &question) { return sum + question.points; });
}

Result<Assessment> readAssessment(Connection &connection, Id<Training> id)
{
    Assessment assessment;
    ATTACHE_TRY(assessment.training, Store<Training>(connection).get(id));
    ATTACHE_TRY(assessment.questions, questionsOf(connection, id));
    if (assessment.questions.empty())
        return Error{Error::Kind::Invalid,
                     Words::tr("\"%1\" has no questions yet. Add some from the question bank.")
                         .arg(assessment.training.title),
                     {},
                     {}};
    RecordNames names(connection);
    assessment.account = names.of(assessment.training.account);
    assessment.product = names.of(assessment.training.product);
    ATTACHE_CHECK(names.status());
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
    assessment.letterhead = letterhead.content;
    assessment.author = letterhead.person;
    return assessment;
}

QStringList choicesOfQuestion(const ExamQuestion &question)
{
    if (isInWords(question))
        return {};
    if (question.kind == QuestionKind::TrueFalse)
        return {Words::tr("True"), Words::tr("False")};
    QStringList choices;
    for (const QString &line : question.choices.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            choices.append(line.trimmed());
    }
    return choices.mid(0, Letters);
}

std::vector<bool> rightChoices(const ExamQuestion &question)
{
    const QStringList choices = choicesOfQuestion(question);
    const auto count = static_cast<size_t>(choices.size());
    const QString answer = question.answer.trimmed();
    std::vector<bool> right(count, false);
    if (count == 0 || answer.isEmpty())
        return right;
    if (question.kind == QuestionKind::TrueFalse) {
        right[0] = saysYes(answer);
        right[1] = saysNo(answer);
        return right;
    }
    // Words first: a choice that is called "A" is meant as one.
    const QStringList lines = answer.split(u'\n', Qt::SkipEmptyParts);
    bool allFound = true;
    for (const QString &line : lines) {
        const qsizetype place = choices.indexOf(line.trimmed());
        if (place < 0)
            allFound = false;
        else
            right[static_cast<size_t>(place)] = true;
    }
    if (allFound)
        return right;
    const std::vector<bool> lettered = byLetters(answer, count);
    return lettered.empty() ? std::vector<bool>(count, false) : lettered;
}

Document assessmentDocument(const Assessment &assessment, bool answers, Language language)
{
    return Author(assessment, answers, language).write();
}

} // namespace attache
