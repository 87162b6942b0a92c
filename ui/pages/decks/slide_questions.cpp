#include "ui/pages/decks/slide_questions.h"

#include "core/brief/links.h"
#include "core/record/record_names.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/style/fonts.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag_button.h"

#include <QFontMetrics>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr size_t ChipsShown = 3;
constexpr int ChipWidth = 144;
constexpr int MenuWidth = 360;

/// An action's text is no place for a paragraph, nor for the & that marks a key.
QString forMenu(const QString &text)
{
    return QFontMetrics(fontFor(FontRole::Body))
        .elidedText(text, Qt::ElideRight, MenuWidth)
        .replace(u'&', QStringLiteral("&&"));
}

} // namespace

SlideQuestions::SlideQuestions(QWidget *parent)
    : QWidget(parent)
    , m_words(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    column->addWidget(new Separator);
    auto *line = new QWidget;
    m_flow = new FlowLayout(line, tokens::Space2);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_words->setMinimumHeight(tokens::TagHeight + 4);
    m_flow->addWidget(m_words);
    column->addWidget(line);
    hide();
}

void SlideQuestions::clear()
{
    for (TagButton *chip : m_chips) {
        // It may be where the change came from, and still be in its handler.
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
}

void SlideQuestions::setQuestions(const Result<std::vector<CustomerQuestion>> &questions,
                                  QDate today)
{
    clear();
    setVisible(!questions || !questions->empty());
    m_words->setText(questions ? tr("Often asked here") : questions.error().message);
    if (!questions)
        return;
    const size_t shown = std::min(questions->size(), ChipsShown);
    for (size_t i = 0; i < shown; ++i) {
        const CustomerQuestion &question = (*questions)[i];
        const QString words = QFontMetrics(fontFor(FontRole::Small))
                                  .elidedText(question.text, Qt::ElideRight, ChipWidth);
        auto *menu = new QMenu(this);
        fill(menu, question, today);
        //: A question (%1) and how often it was asked
        addChip(tr("%1  %n time(s)", nullptr, static_cast<int>(question.askings.size())).arg(words),
                question.text + QLatin1Char('\n') +
                    tr("Asked at visits to which this slide went along"),
                menu);
    }
    if (questions->size() == shown)
        return;
    auto *others = new QMenu(this);
    for (size_t i = shown; i < questions->size(); ++i) {
        const CustomerQuestion &question = (*questions)[i];
        fill(others->addMenu(forMenu(question.text)), question, today);
    }
    addChip(tr("%n more", nullptr, static_cast<int>(questions->size() - shown)), {}, others);
}

void SlideQuestions::addChip(const QString &text, const QString &toolTip, QMenu *menu)
{
    auto *chip = new TagButton(text);
    chip->setToolTip(toolTip);
    chip->setMenu(menu);
    m_flow->addWidget(chip);
    chip->show();
    m_chips.push_back(chip);
}

void SlideQuestions::fill(QMenu *menu, const CustomerQuestion &question, QDate today)
{
    const auto add = [this, menu](const QString &text, const QString &link) {
        menu->addAction(forMenu(text), this, [this, link] { Q_EMIT openRequested(link); });
    };
    if (!question.faq.isNull()) {
        add(question.answered ? tr("The answer in the library") : tr("Not answered yet: write it"),
            linkTo(question.faq));
        menu->addSeparator();
    }
    for (const Asking &asking : question.askings)
        add(joined({shortDay(asking.day, today), asking.account,
                    asking.text.startsWith(asking.person) ? QString() : asking.person,
                    asking.text}),
            linkTo(asking.visit));
}

} // namespace attache
