#include "ui/pages/settings/settings_page.h"

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/domain/custom_field.h"
#include "core/domain/deal_stage.h"
#include "core/domain/industry_entry.h"
#include "core/domain/letterhead.h"
#include "core/domain/setting.h"
#include "core/domain/talk_track.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/pages/settings/backups_section.h"
#include "ui/pages/settings/fields_section.h"
#include "ui/pages/settings/general_section.h"
#include "ui/pages/settings/industries_section.h"
#include "ui/pages/settings/letterhead_section.h"
#include "ui/pages/settings/rules_section.h"
#include "ui/pages/settings/settings_section.h"
#include "ui/pages/settings/stages_section.h"
#include "ui/pages/settings/talk_section.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/page_header.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>

#include <algorithm>
#include <iterator>

namespace attache {

namespace {

constexpr int ListWidth = 208;

/// Draws the list of sections as the window draws its pages.
class SectionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colors &colors = colorsFor(option.palette);
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen || (option.state & QStyle::State_MouseOver))
            drawPanel(painter, option.rect, chosen ? colors.accentWeak : colors.hover, {},
                      tokens::RadiusControl);
        const auto *list = static_cast<const QWidget *>(option.widget);
        if (chosen && list && showsFocus(list))
            drawFocusRing(painter, option.rect, colors.accent, tokens::RadiusControl);
        drawLine(painter, option.rect.adjusted(tokens::Space3, 0, -tokens::Space3, 0),
                 index.data().toString(), fontFor(chosen ? FontRole::BodyBold : FontRole::Body),
                 chosen ? colors.accent : colors.secondary,
                 QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    }
};

} // namespace

std::vector<SettingsPage::Section> SettingsPage::sections()
{
    // The keys are also the tables whose records the sections show: links find them by it.
    return {{QStringLiteral("general"), QT_TR_NOOP("Language and appearance")},
            {QLatin1String(tableOf<Letterhead>), QT_TR_NOOP("Letterhead")},
            {QLatin1String(tableOf<Setting>), QT_TR_NOOP("Weights and intervals")},
            {QLatin1String(tableOf<DealStage>), QT_TR_NOOP("Stages and gates")},
            {QLatin1String(tableOf<TalkTrack>), QT_TR_NOOP("Talk tracks")},
            {QLatin1String(tableOf<CustomField>), QT_TR_NOOP("Own fields")},
            {QLatin1String(tableOf<IndustryEntry>), QT_TR_NOOP("Industries")},
            {QStringLiteral("backups"), QT_TR_NOOP("Backups")}};
}

SettingsPage::SettingsPage(const PageParts &parts, QWidget *parent)
    : Page(parent)
    , m_list(new QListWidget)
    , m_stack(new QStackedWidget)
{
    QVBoxLayout *column = makeColumn(tokens::Space3, 0);
    auto *header = new PageHeader(TypeLabel::tr("Settings"));
    header->setSubtitle(tr("Changes are saved automatically"));
    column->addWidget(header);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space4);
    m_list->setFixedWidth(ListWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Sections"));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new SectionDelegate(m_list));
    m_list->setMouseTracking(true);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);

    const Maker makers[] = {
        [parts] { return new GeneralSection(parts.preferences, parts.host); },
        [parts] { return new LetterheadSection(parts.desk); },
        [parts] { return new RulesSection(parts.desk); },
        [parts] { return new StagesSection(parts.desk); },
        [parts] { return new TalkSection(parts.desk); },
        [parts] { return new FieldsSection(parts.desk); },
        [parts] { return new IndustriesSection(parts.desk); },
        [parts] { return new BackupsSection(parts); },
    };
    const std::vector<Section> all = sections();
    Q_ASSERT(all.size() == std::size(makers));
    for (size_t i = 0; i < all.size(); ++i)
        add(all[i], makers[i]);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::showSection);
    TableSet tables(tablesOf<Letterhead, Setting, TalkTrack, CustomField, IndustryEntry, Account,
                             StageSet, DealStage>);
    follow(parts.desk.workspace(), std::move(tables));
}

void SettingsPage::add(const Section &section, Maker make)
{
    m_entries.push_back({section.key, std::move(make), nullptr});
    auto *item = new QListWidgetItem(tr(section.title), m_list);
    item->setSizeHint({0, tokens::NavigationItemHeight});
}

QString SettingsPage::title() const
{
    return TypeLabel::tr("Settings");
}

void SettingsPage::activate(const QVariant &argument)
{
    QString field = argument.value<Link>().field.section(u':', 0, 0);
    if (field == QLatin1String(tableOf<StageSet>))
        field = QLatin1String(tableOf<DealStage>); // shown by the same section
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &entry) { return entry.key == field; });
    if (found != m_entries.end())
        m_list->setCurrentRow(static_cast<int>(found - m_entries.begin()));
    else if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    refresh();
}

void SettingsPage::read()
{
    if (auto *section = qobject_cast<SettingsSection *>(m_stack->currentWidget()))
        section->refresh();
}

void SettingsPage::showSection(int row)
{
    if (row < 0)
        return;
    Entry &entry = m_entries[static_cast<size_t>(row)];
    if (!entry.section) {
        entry.section = entry.make();
        m_stack->addWidget(entry.section);
    }
    m_stack->setCurrentWidget(entry.section);
    entry.section->refresh();
}

} // namespace attache
