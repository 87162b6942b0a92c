#include "ui/pages/settings/industries_section.h"

#include "core/base/shared_text.h"
#include "core/domain/industry_tree.h"
#include "core/exchange/industry_file.h"
#include "core/queries/account_list.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int MostTexts = 50;
constexpr int CountWidth = 110;
constexpr int ChoiceWidth = 300;
constexpr int SectionCodeLength = 1;

} // namespace

IndustriesSection::IndustriesSection(Desk &desk)
    : m_desk(desk)
    , m_levels(new TextLabel({}, FontRole::Body, TextColor::Secondary))
{
    auto *texts = new CardWidget(tr("Unmapped industries"));
    texts->setNote(tr("choose a code to apply it to all accounts with this text"));
    auto *holder = new QWidget;
    m_rows = new QVBoxLayout(holder);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(tokens::Space1);
    texts->addWidget(holder);
    addCard(texts);

    auto *tree = new CardWidget(tr("More levels"));
    tree->addWidget(m_levels);
    auto *button = new Button(tr("Load from CSV…"));
    button->setEnabled(!m_desk.workspace().isReadOnly());
    connect(button, &Button::clicked, this, &IndustriesSection::load);
    tree->body()->addWidget(button, 0, Qt::AlignLeading);
    m_levels->setWordWrap(true);
    addCard(tree);
}

Result<void> IndustriesSection::read()
{
    clearLayout(m_rows);
    ATTACHE_TRY(const Industries tree, industriesOf(m_desk.connection()));
    ATTACHE_TRY(const auto values, accountValues(m_desk.connection(), QStringLiteral("industry")));
    for (const ValueCount &each : values) {
        if (!tree.codeOf(each.value) && m_rows->count() < MostTexts)
            m_rows->addWidget(makeRow(each.value, each.count, tree));
    }
    if (m_rows->count() == 0)
        m_rows->addWidget(new EmptyState(tr("All industries of your accounts have a code.")));
    const Industries builtIn;
    const auto loaded = static_cast<int>(tree.all().size() - builtIn.all().size());
    m_levels->setText(tr("20 sections and 97 divisions of GB/T 4754 are built in. To add groups "
                         "and classes, load a CSV file with a code column and a name column.") +
                      QLatin1Char('\n') +
                      (loaded > 0 ? tr("%n more code(s) loaded.", nullptr, loaded) : QString()));
    return {};
}

QWidget *IndustriesSection::makeRow(const QString &text, qint64 count, const Industries &tree)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(tokens::Space3);
    line->addWidget(new ElidedLabel(text), 1);
    auto *number = new TextLabel(Common::tr("%n account(s)", nullptr, static_cast<int>(count)),
                                 FontRole::Body, TextColor::Secondary);
    number->setFixedWidth(CountWidth);
    number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(number);
    auto *choice = new QComboBox;
    choice->setFixedWidth(ChoiceWidth);
    choice->setAccessibleName(tr("Code for \"%1\"").arg(text));
    choice->addItem(Common::tr("Choose…"));
    const Language language = languageOf(QLocale());
    for (const IndustryNode &node : tree.all()) {
        // Below sections and divisions the list would be too long to look through.
        if (node.code.size() <= SectionCodeLength + 2)
            choice->addItem((node.parent.isEmpty() ? QString() : QStringLiteral("    ")) +
                                tree.labelWithCode(node.code, language),
                            node.code);
    }
    choice->setEnabled(!m_desk.workspace().isReadOnly());
    connect(choice, &QComboBox::activated, this, [this, choice, text, count] {
        const QString code = choice->currentData().toString();
        if (!code.isEmpty())
            map(text, code, count);
    });
    line->addWidget(choice);
    return row;
}

void IndustriesSection::map(const QString &text, const QString &code, qint64 count)
{
    const QString title =
        tr("Map \"%1\" to %2 for %n account(s)", nullptr, static_cast<int>(count)).arg(text, code);
    m_desk.editUndoably(title, [&](Writer &writer) { return mapIndustryText(writer, text, code); });
}

void IndustriesSection::load()
{
    const QString path = m_desk.files().fileToOpen(this, tr("Levels of the industry tree"),
                                                   Common::tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    const auto nodes = readIndustryFile(path);
    if (!nodes) {
        m_desk.report(nodes.error());
        return;
    }
    int taken = 0;
    const QString title = tr("Load industries from %1").arg(QFileInfo(path).fileName());
    const bool done = m_desk.edit(title, [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(taken, addIndustries(writer, *nodes));
        return {};
    });
    if (done)
        Q_EMIT m_desk.said(
            tr("%1 of %2 rows were loaded.").arg(taken).arg(static_cast<int>(nodes->size())));
}

} // namespace attache
