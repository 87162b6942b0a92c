#include "core/domain/question_texts.h"

#include <algorithm>
#include <vector>

namespace attache {

std::span<const QuestionText> builtInQuestions()
{
    static const std::vector<QuestionText> questions = {
        {questionKey(FactKind::IndustryTraits),
         QT_TRANSLATE_NOOP(
             "Question",
             "What is changing in your trade this year, and what does it mean for you?")},
        {questionKey(FactKind::BusinessProcess),
         QT_TRANSLATE_NOOP(
             "Question", "Could you take us through the process step by step, and why each step?")},
        {questionKey(FactKind::Scale),
         QT_TRANSLATE_NOOP("Question", "How many sites, people and users does this concern?")},
        {questionKey(FactKind::Revenue),
         QT_TRANSLATE_NOOP("Question", "Which part of your revenue does this touch?")},
        {questionKey(FactKind::BasicNeeds),
         QT_TRANSLATE_NOOP("Question", "What has to work on every single day?")},
        {questionKey(FactKind::ItArchitecture),
         QT_TRANSLATE_NOOP("Question",
                           "Which systems are in place, and which would we connect to?")},
        {questionKey(FactKind::MarketPosition),
         QT_TRANSLATE_NOOP("Question",
                           "Whom do you measure yourselves against, and where do you stand?")},
        {questionKey(RoleKind::User),
         QT_TRANSLATE_NOOP("Question", "Who will work with it every day?")},
        {questionKey(RoleKind::Evaluator),
         QT_TRANSLATE_NOOP("Question",
                           "Who assesses function, security and integration, and by what list?")},
        {questionKey(RoleKind::BudgetHolder),
         QT_TRANSLATE_NOOP("Question", "Whose budget does this come from?")},
        {questionKey(RoleKind::DecisionMaker),
         QT_TRANSLATE_NOOP("Question", "Who takes the decision in the end, and what decides it?")},
        {questionKey(RoleKind::Signatory),
         QT_TRANSLATE_NOOP("Question", "Who signs the contract, and what does legal look at?")},
        {QStringLiteral("promise"),
         QT_TRANSLATE_NOOP("Question", "How far is \"%1\"? It was due on %2.")},
        {QStringLiteral("budget"),
         QT_TRANSLATE_NOOP("Question", "When is the budget fixed, and who fixes it?")},
        {QStringLiteral("decider"),
         QT_TRANSLATE_NOOP("Question", "When could we meet %1, who decides?")},
        {QStringLiteral("next_step"),
         QT_TRANSLATE_NOOP("Question", "What is the next step, who takes it, and by when?")},
        {QStringLiteral("close"),
         QT_TRANSLATE_NOOP("Question", "By when do you want to have decided?")},
        {QStringLiteral("amount"),
         QT_TRANSLATE_NOOP("Question", "What order of magnitude have you planned for?")},
        {QStringLiteral("attendee.role"),
         QT_TRANSLATE_NOOP("Question", "What is the part of %1 in this?")},
        {QStringLiteral("attendee.concern"),
         QT_TRANSLATE_NOOP("Question", "What matters most to %1 this year?")},
        {QStringLiteral("needs"),
         QT_TRANSLATE_NOOP("Question", "What would have to get better for this to be worth it?")},
        {QStringLiteral("need.process"),
         QT_TRANSLATE_NOOP("Question", "At which step does \"%1\" come up, and how often?")},
        {QStringLiteral("need.others"),
         QT_TRANSLATE_NOOP("Question", "Who else meets \"%1\", and what does it cost them?")},
    };
    return questions;
}

QString questionText(const QHash<QString, QString> &own, const QString &key)
{
    if (QString words = own.value(key); !words.isEmpty())
        return words;
    const auto known = std::ranges::find(builtInQuestions(), key, &QuestionText::key);
    return known == builtInQuestions().end() ? QString()
                                             : QCoreApplication::translate("Question", known->text);
}

QString questionKey(FactKind kind)
{
    return QStringLiteral("fact.") + keyOf(kind);
}

QString questionKey(RoleKind role)
{
    return QStringLiteral("role.") + keyOf(role);
}

} // namespace attache
