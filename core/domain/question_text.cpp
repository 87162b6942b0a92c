#include "core/domain/question_text.h"

#include <algorithm>
#include <vector>

namespace attache {

std::span<const QuestionText> builtInQuestions()
{
    static const std::vector<QuestionText> questions = {
        {questionKey(FactKind::IndustryTraits),
         QT_TRANSLATE_NOOP(
             "Question",
             "What is changing in your industry this year, and what does it mean for you?")},
        {questionKey(FactKind::BusinessProcess),
         QT_TRANSLATE_NOOP("Question", "Could you take us through the process step by step, and "
                                       "explain why each step is needed?")},
        {questionKey(FactKind::Scale),
         QT_TRANSLATE_NOOP("Question", "How many sites, people and users does this concern?")},
        {questionKey(FactKind::Revenue),
         QT_TRANSLATE_NOOP("Question", "Which part of your revenue does this touch?")},
        {questionKey(FactKind::BasicNeeds),
         QT_TRANSLATE_NOOP("Question", "What has to work every single day?")},
        {questionKey(FactKind::ItArchitecture),
         QT_TRANSLATE_NOOP("Question",
                           "Which systems are in place, and which would we connect to?")},
        {questionKey(FactKind::MarketPosition),
         QT_TRANSLATE_NOOP("Question",
                           "Who do you compare yourselves with, and where do you stand?")},
        {questionKey(RoleKind::User),
         QT_TRANSLATE_NOOP("Question", "Who will work with it every day?")},
        {questionKey(RoleKind::Evaluator),
         QT_TRANSLATE_NOOP(
             "Question",
             "Who evaluates features, security and integration, and by which criteria?")},
        {questionKey(RoleKind::BudgetHolder),
         QT_TRANSLATE_NOOP("Question", "Whose budget does this come from?")},
        {questionKey(RoleKind::DecisionMaker),
         QT_TRANSLATE_NOOP("Question", "Who makes the final decision, and what is it based on?")},
        {questionKey(RoleKind::Signatory),
         QT_TRANSLATE_NOOP("Question", "Who signs the contract, and what does legal look at?")},
        {QStringLiteral("promise"),
         QT_TRANSLATE_NOOP("Question", "How is \"%1\" going? It was due on %2.")},
        {QStringLiteral("budget"),
         QT_TRANSLATE_NOOP("Question", "When is the budget set, and who sets it?")},
        {QStringLiteral("decider"),
         QT_TRANSLATE_NOOP("Question", "When could we meet %1, who makes the decision?")},
        {QStringLiteral("next_step"),
         QT_TRANSLATE_NOOP("Question", "What is the next step, who takes it, and by when?")},
        {QStringLiteral("close"),
         QT_TRANSLATE_NOOP("Question", "When do you want to make the decision?")},
        {QStringLiteral("amount"),
         QT_TRANSLATE_NOOP("Question", "Roughly how large is the budget?")},
        {QStringLiteral("attendee.role"),
         QT_TRANSLATE_NOOP("Question", "What is the role of %1 in this?")},
        {QStringLiteral("attendee.concern"),
         QT_TRANSLATE_NOOP("Question", "What matters most to %1 this year?")},
        {QStringLiteral("needs"),
         QT_TRANSLATE_NOOP("Question", "What would have to improve for this to be worth it?")},
        {QStringLiteral("need.process"),
         QT_TRANSLATE_NOOP("Question", "At which step does \"%1\" come up, and how often?")},
        {QStringLiteral("need.others"),
         QT_TRANSLATE_NOOP("Question", "Who else runs into \"%1\", and what does it cost them?")},
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
