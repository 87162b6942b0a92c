#include "ui/pages/visits/side_cards.h"

#include "core/base/shared_text.h"
#include "core/brief/answers_to_bring.h"
#include "core/brief/links.h"
#include "core/brief/value_text.h"
#include "ui/badges/chain_strip.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/style/house_style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"

#include <QLineEdit>

#include <algorithm>

namespace attache {

namespace {

constexpr size_t MissingShown = 6;

TextColor wordColor(Tone tone)
{
    return tone == Tone::Danger ? TextColor::Danger
           : tone == Tone::Warn ? TextColor::Warn
                                : TextColor::Ok;
}

} // namespace

void setCloseTogether(CardWidget &card, bool low)
{
    card.layout()->setContentsMargins(tokens::Space4, low ? tokens::Space2 + 2 : tokens::Space4,
                                      tokens::Space4, low ? tokens::Space2 : tokens::Space4);
    card.layout()->setSpacing(low ? tokens::Space1 : tokens::Space2);
}

ReadinessCard::ReadinessCard(QWidget *parent)
    : CardWidget(Common::tr("Readiness"), parent)
    , m_score(new TextLabel({}, FontRole::Figure))
    , m_missingTitle(
          new TextLabel(Common::tr("Still missing"), FontRole::SmallBold, TextColor::Secondary))
    , m_complete(
          new TextLabel(tr("Nothing is missing. Good luck!"), FontRole::Small, TextColor::Ok))
    , m_list(new QVBoxLayout)
    , m_rows(m_list)
    , m_more(new Button({}, ButtonKind::Link))
{
    addTrailing(m_score);
    for (size_t i = 0; i < m_meters.size(); ++i) {
        m_labels[i] = new TextLabel({}, FontRole::Small);
        m_labels[i]->setFixedWidth(tokens::CardLabelWidth);
        m_meters[i] = new MeterWidget;
        m_meters[i]->setTone(Tone::Accent);
        auto *row = new QHBoxLayout;
        row->setSpacing(0);
        row->addWidget(m_labels[i]);
        row->addWidget(m_meters[i], 1);
        body()->addLayout(row);
    }
    m_list->setSpacing(0);
    m_complete->setWordWrap(true);
    m_more->setFont(fontFor(FontRole::Small));
    body()->addSpacing(tokens::Space1);
    body()->addWidget(m_missingTitle);
    body()->addLayout(m_list);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    body()->addWidget(m_complete);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_all = !m_all;
        showMissing();
    });
}

void ReadinessCard::setReadiness(const Readiness &readiness)
{
    m_score->setText(QString::number(readiness.score));
    m_score->setColor(wordColor(MeterWidget::readinessTone(readiness.score)));
    for (size_t i = 0; i < m_meters.size(); ++i) {
        const ReadinessPart &part = readiness.parts[i];
        m_labels[i]->setText(labelOf(part.part));
        m_meters[i]->setValue(part.points, qMax(1, part.maximum));
        m_meters[i]->setNumberText(QStringLiteral("%1/%2").arg(part.points).arg(part.maximum));
        m_meters[i]->setAccessibleName(labelOf(part.part));
    }
    m_missing = readiness.missing;
    showMissing();
}

void ReadinessCard::setMissingTitle(const QString &title)
{
    m_missingTitle->setText(title);
}

void ReadinessCard::showMissing()
{
    const size_t shown = m_all ? m_missing.size() : qMin(m_missing.size(), MissingShown);
    m_rows.resize(shown, [this](size_t index) {
        auto *row = new MissingRow;
        connect(row, &QAbstractButton::clicked, this, [this, index] {
            if (index < m_missing.size())
                Q_EMIT linkActivated(m_missing[index].link);
        });
        return row;
    });
    for (size_t i = 0; i < shown; ++i)
        m_rows[i]->setContent(m_missing[i].text, m_missing[i].points, m_missing[i].tone);
    m_missingTitle->setVisible(!m_missing.empty());
    m_complete->setVisible(m_missing.empty());
    m_more->setVisible(m_missing.size() > MissingShown);
    m_more->setText(m_all ? Common::tr("Show fewer")
                          : Common::tr("Show all %n", nullptr, static_cast<int>(m_missing.size())));
}

ChainCard::ChainCard(QWidget *parent)
    : CardWidget(Common::tr("Decision chain"), parent)
    , m_score(new TextLabel({}, FontRole::Small))
    , m_strip(new ChainStripWidget)
    , m_warning(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_next(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    addTrailing(m_score);
    addWidget(m_strip);
    m_warning->setWordWrap(true);
    m_next->setWordWrap(true);
    m_next->setTextFormat(Qt::RichText);
    addWidget(m_warning);
    addWidget(m_next);
}

void ChainCard::setBrief(const BriefData &brief)
{
    m_score->setText(tr("%1 / 100").arg(brief.chain.score));
    m_strip->setCells(brief.chain.cells);
    const ChainCell &decider = brief.chain.cells[3];
    const bool unmet = decider.coverage < RoleCoverage::Met;
    m_warning->setText(tr("The decision maker has not been met yet."));
    m_warning->setVisible(unmet);
    m_next->setVisible(brief.next.has_value());
    if (!brief.next)
        return;
    const BriefNextPerson &next = *brief.next;
    const QString role = labelOf(next.role);
    if (next.contact.isNull()) {
        m_next->setText(
            Common::tr("Next: find out who has this role: %1.").arg(role.toHtmlEscaped()));
        return;
    }
    const QString person = QStringLiteral("<b>%1</b>")
                               .arg(personText(next.name, role, brief.language).toHtmlEscaped());
    m_next->setText(
        next.introducers.isEmpty()
            ? tr("Next to meet: %1.").arg(person)
            : tr("Next to meet: %1, introduced by %2.")
                  .arg(person, next.introducers.join(QStringLiteral(" → ")).toHtmlEscaped()));
}

ChecklistCard::ChecklistCard(Desk &desk, QWidget *parent)
    : CardWidget(Common::tr("Materials to bring"), parent)
    , m_desk(desk)
    , m_list(new QVBoxLayout)
    , m_rows(m_list)
    , m_new(new QLineEdit)
{
    m_list->setSpacing(0);
    //: Leads to what of the library can be taken along
    connect(addAction(tr("Choose")), &QAbstractButton::clicked, this,
            [this] { Q_EMIT linkActivated(linkTo(m_visit, QStringLiteral("materials"))); });
    body()->addLayout(m_list);
    m_new->setPlaceholderText(tr("Add something to bring"));
    m_new->setAccessibleName(m_new->placeholderText());
    m_new->setProperty(HouseStyle::QuietProperty, true);
    body()->addWidget(m_new);
    connect(m_new, &QLineEdit::returnPressed, this, &ChecklistCard::add);
}

void ChecklistCard::setBrief(const BriefData &brief)
{
    m_visit = brief.visit.id;
    m_materials = brief.materials;
    m_rows.resize(m_materials.size(), [this](size_t index) {
        auto *row = new MaterialRow;
        connect(row, &QAbstractButton::clicked, this,
                [this, row, index] { setState(index, MaterialRow::after(row->state())); });
        connect(row, &MaterialRow::stateChosen, this,
                [this, index](PrepState state) { setState(index, state); });
        connect(row, &MaterialRow::removeRequested, this, [this, index] { remove(index); });
        return row;
    });
    for (size_t i = 0; i < m_materials.size(); ++i) {
        const BriefMaterial &material = m_materials[i];
        m_rows[i]->setContent(material.text, material.state, material.key.isEmpty());
    }
}

bool ChecklistCard::focusMaterial(const QString &place)
{
    const auto found = std::ranges::find_if(m_materials, [&](const BriefMaterial &each) {
        return (!each.key.isEmpty() && each.key == place) ||
               (!each.item.isNull() && each.item.toString() == place);
    });
    if (found == m_materials.end())
        return false;
    m_rows[static_cast<size_t>(found - m_materials.begin())]->setFocus(Qt::TabFocusReason);
    return true;
}

void ChecklistCard::setState(size_t row, PrepState state)
{
    if (row >= m_materials.size())
        return;
    const BriefMaterial material = m_materials[row];
    //: A step that can be undone; %1 is something to bring to a visit
    m_desk.edit(tr("Tick off \"%1\"").arg(material.text), [&](Writer &writer) -> Result<void> {
        if (!material.item.isNull()) {
            ATTACHE_TRY(PrepItem item, Store<PrepItem>(writer.connection()).get(material.item));
            item.state = state;
            return writer.update(item);
        }
        PrepItem item;
        item.visit = m_visit;
        item.part = PrepPart::Materials;
        item.item = material.key;
        if (material.key.startsWith(QLatin1String(AnswerItem)))
            item.text = material.text; // which no checklist knows
        item.state = state;
        item.position = static_cast<int>(row);
        return writer.insert(item);
    });
}

void ChecklistCard::remove(size_t row)
{
    if (row >= m_materials.size() || m_materials[row].item.isNull())
        return;
    m_desk.editUndoably(tr("Remove \"%1\"").arg(m_materials[row].text),
                        [&](Writer &writer) { return writer.remove(m_materials[row].item); });
}

void ChecklistCard::add()
{
    const QString text = m_new->text().trimmed();
    if (text.isEmpty())
        return;
    PrepItem item;
    item.visit = m_visit;
    item.part = PrepPart::Materials;
    item.text = text;
    item.position = static_cast<int>(m_materials.size());
    if (m_desk.edit(tr("Add \"%1\"").arg(text),
                    [&](Writer &writer) { return writer.insert(item); }))
        m_new->clear();
}

} // namespace attache
