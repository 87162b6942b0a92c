#include "ui/pages/library/product_questions_card.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/domain/decision_chain.h"
#include "core/record/record_names.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr size_t QuestionsShown = 6;
constexpr int QuestionHeight = 32;
constexpr int RoleWidth = 26;
constexpr int StateWidth = 56;

/// The state of the answer at the end of a row: what has to be done, or when it was asked last.
struct AnswerState
{
    QString text;
    TextColor color = TextColor::Secondary;
};

AnswerState stateOf(const ProductQuestion &question, QDate today)
{
    if (!question.faq.answered)
        return {ProductQuestionsCard::tr("Write now"), TextColor::Accent};
    if (question.faq.isExpired(today))
        return {Common::tr("Expired"), TextColor::Warn};
    if (question.lastAsked.isValid())
        return {shortDay(question.lastAsked, today), TextColor::Secondary};
    return {};
}

} // namespace

ProductQuestionsCard::ProductQuestionsCard(QWidget *parent)
    : ProductCard(tr("What is asked"),
                  tr("No question about it is noted. Questions and answers name the products that "
                     "they are about."),
                  parent)
{
    addLink(Common::tr("All"), QStringLiteral("attache:library#faq"));
}

void ProductQuestionsCard::showStory(const ProductStory &story)
{
    const auto answered = std::ranges::count_if(
        story.questions, [](const ProductQuestion &question) { return question.faq.answered; });
    setNote(story.questions.empty() ? QString()
                                    : tr("%n question(s), %1 answered", nullptr,
                                         static_cast<int>(story.questions.size()))
                                          .arg(answered));
    std::vector<Row> rows;
    for (size_t i = 0; i < std::min(QuestionsShown, story.questions.size()); ++i)
        rows.push_back(questionRow(story.questions[i], story.today));
    showRows(rows);
}

ProductCard::Row ProductQuestionsCard::questionRow(const ProductQuestion &question, QDate today)
{
    const QString times =
        question.asked > 0 ? tr("%n time(s)", "How often it was asked", question.asked) : QString();
    const AnswerState state = stateOf(question, today);
    const auto role =
        question.faq.audience.empty() ? std::nullopt : std::optional(question.faq.audience.front());
    const QString said = joined({role ? labelOf(*role) : QString(), question.faq.title,
                                 question.lastAsker, question.askedAt, times, state.text});
    const QString link = linkTo(Id<Faq>(question.faq.id));
    return {said + link, [this, said, link, role, times, state, title = question.faq.title,
                          asker = question.lastAsker, at = question.askedAt] {
                ListRow *row = makeLinkRow(QuestionHeight, said, link);
                auto *holder = new QWidget;
                holder->setFixedWidth(RoleWidth);
                auto *place = new QHBoxLayout(holder);
                place->setContentsMargins(0, 0, 0, 0);
                if (role) {
                    auto *tag = new Tag(roleLetter(*role));
                    tag->setToolTip(labelOf(*role));
                    place->addWidget(tag);
                }
                row->row()->addWidget(holder);
                row->row()->addWidget(new ElidedLabel(title), 1);
                if (!asker.isEmpty()) {
                    row->row()->addWidget(
                        new ElidedLabel(asker, FontRole::Small, TextColor::Secondary));
                    //: Who asked a question last, and at which account
                    row->setToolTip(
                        plainTip(ProductQuestionsCard::tr("Asked by %1").arg(joined({asker, at}))));
                }
                row->row()->addWidget(new TextLabel(times, FontRole::Small, TextColor::Secondary));
                auto *end = new TextLabel(state.text, FontRole::Small, state.color);
                end->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
                end->setMinimumWidth(StateWidth);
                row->row()->addWidget(end);
                return row;
            }};
}

} // namespace attache
