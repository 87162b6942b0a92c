#include "ui/pages/visits/plan_card.h"

#include "core/base/shared_text.h"
#include "core/domain/stage_book.h"
#include "core/queries/account_records.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_date_edit.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/pages/visits/saved_time_edit.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QStandardItemModel>

#include <algorithm>

namespace attache {

namespace {

template <typename E>
SavedComboBox *comboOf(bool optional)
{
    auto *combo = new SavedComboBox;
    if (optional)
        //: Nothing chosen yet, in a list of choices
        combo->addChoice(PlanCard::tr("not set"), QVariant());
    for (const auto &choice : choicesOf<E>)
        combo->addChoice(labelOf(choice.value), QString::fromLatin1(choice.key));
    combo->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return combo;
}

SavedTextEdit *textEdit(const QString &placeholder, int lines)
{
    auto *edit = new SavedTextEdit;
    edit->setPlaceholder(placeholder);
    edit->setLines(lines, 12);
    return edit;
}

/// Stands among the choices in the place of those that could not be read.
constexpr qint64 Unreadable = -1;

void disableLast(QComboBox &box)
{
    if (auto *model = qobject_cast<QStandardItemModel *>(box.model()))
        model->item(box.count() - 1)->setEnabled(false);
}

} // namespace

PlanCard::PlanCard(Desk &desk, QWidget *parent)
    : CardWidget(Common::tr("Plan"), parent)
    , m_desk(desk)
    , m_visit(desk, recordTypeOf<Visit>())
    , m_opportunity(desk, recordTypeOf<Opportunity>())
    , m_strategy(new QWidget)
    , m_noOpportunity(new TextLabel(tr("The commercial strategy belongs to an opportunity, and no "
                                       "opportunity is linked to this visit."),
                                    FontRole::Small, TextColor::Secondary))
{
    auto *form = new Form;
    form->setLabelWidth(tokens::FormLabelWidth);
    m_visit.bind("best_objective", form->addRow(FieldLabel::tr("Best objective"),
                                                textEdit(tr("The best commitment to get"), 1)));
    m_visit.bind("minimum_objective",
                 form->addRow(FieldLabel::tr("Minimum objective"),
                              textEdit(tr("The minimum acceptable commitment"), 1)));
    m_visit.bind("product_plan",
                 form->addRow(FieldLabel::tr("Product plan"),
                              textEdit(tr("What fits their need, and what they have not asked "
                                          "for but will need"),
                                       2)));
    addWidget(form);

    auto *column = new QVBoxLayout(m_strategy);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    auto *strategy = new Form;
    auto *choices = new QWidget;
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    const std::tuple<const char *, QString, SavedComboBox *> combos[] = {
        {"channel", FieldLabel::tr("Channel"), comboOf<SalesChannel>(true)},
        {"charging", FieldLabel::tr("Charging"), comboOf<Charging>(true)},
        {"aim", FieldLabel::tr("Aim"), comboOf<DealAim>(true)},
    };
    for (const auto &[key, name, combo] : combos) {
        combo->comboBox()->setAccessibleName(name);
        combo->comboBox()->setToolTip(name);
        m_opportunity.bind(key, combo);
        auto *labelled = new QVBoxLayout;
        labelled->setSpacing(2);
        labelled->addWidget(new TextLabel(name, FontRole::Small, TextColor::Muted));
        labelled->addWidget(combo);
        row->addLayout(labelled);
    }
    row->addStretch(1);
    auto *words = textEdit(tr("Direct or partner, paid or free, for the brand or for profit: what "
                              "is decided in advance, and why"),
                           2);
    auto *both = new QWidget;
    auto *lines = new QVBoxLayout(both);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(tokens::Space2);
    lines->addWidget(choices);
    lines->addWidget(words);
    words->editor()->setAccessibleName(FieldLabel::tr("Commercial strategy"));
    strategy->addRow(FieldLabel::tr("Commercial strategy"), both);
    m_opportunity.bind("strategy", words);
    column->addWidget(strategy);
    addWidget(m_strategy);
    static_cast<TextLabel *>(m_noOpportunity)->setWordWrap(true);
    addWidget(m_noOpportunity);
}

void PlanCard::setBrief(const BriefData &brief)
{
    m_visit.show(brief.visit);
    m_hasOpportunity = brief.opportunity.has_value();
    if (brief.opportunity)
        m_opportunity.show(*brief.opportunity);
    m_strategy->setVisible(m_hasOpportunity);
    m_noOpportunity->setVisible(!m_hasOpportunity);
}

SavedEditor *PlanCard::opportunityEditor(QStringView key) const
{
    return m_hasOpportunity ? m_opportunity.editor(key) : nullptr;
}

void PlanCard::saveNow()
{
    m_visit.leave();
    m_opportunity.leave();
}

VisitDetailsCard::VisitDetailsCard(Desk &desk, QWidget *parent)
    : CardWidget(FieldLabel::tr("Visit"), parent)
    , m_desk(desk)
    , m_binding(desk, recordTypeOf<Visit>())
    , m_day(new SavedDateEdit)
    , m_from(new SavedTimeEdit)
    , m_to(new SavedTimeEdit)
    , m_opportunity(new SavedComboBox)
{
    auto *form = new Form;
    auto *subject = form->addRow(FieldLabel::tr("Subject"), new SavedLineEdit);
    subject->setPlaceholder(tr("What it is about, in a few words"));
    m_binding.bind("title", subject);

    auto *times = new QWidget;
    auto *row = new QHBoxLayout(times);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    m_day->setToday(desk.clock().today());
    m_day->editor()->setAccessibleName(Common::tr("Date"));
    m_from->editor()->setAccessibleName(tr("From"));
    m_to->editor()->setAccessibleName(tr("To"));
    m_day->setFixedWidth(2 * tokens::SideCardsWidth / 5);
    m_from->setFixedWidth(tokens::FormLabelWidth - tokens::Space4);
    m_to->setFixedWidth(tokens::FormLabelWidth - tokens::Space4);
    row->addWidget(m_day);
    row->addWidget(m_from);
    row->addWidget(new TextLabel(QStringLiteral("–"), FontRole::Body, TextColor::Secondary));
    row->addWidget(m_to);
    row->addStretch(1);
    form->addRow(Common::tr("When"), times);
    for (SavedEditor *each : {static_cast<SavedEditor *>(m_day), static_cast<SavedEditor *>(m_from),
                              static_cast<SavedEditor *>(m_to)}) {
        each->setReadOnly(desk.workspace().isReadOnly());
        connect(each, &SavedEditor::saved, this, &VisitDetailsCard::saveTimes);
    }

    auto *place = form->addRow(FieldLabel::tr("Place"), new SavedLineEdit);
    m_binding.bind("place", place);
    auto *kind = comboOf<VisitKind>(false);
    auto *status = comboOf<VisitStatus>(false);
    auto *kinds = new QWidget;
    auto *kindRow = new QHBoxLayout(kinds);
    kindRow->setContentsMargins(0, 0, 0, 0);
    kindRow->setSpacing(tokens::Space2);
    kindRow->addWidget(kind);
    kindRow->addWidget(status);
    kindRow->addStretch(1);
    kind->comboBox()->setAccessibleName(FieldLabel::tr("Kind of visit"));
    status->comboBox()->setAccessibleName(FieldLabel::tr("Status"));
    form->addRow(FieldLabel::tr("Kind of visit"), kinds);
    m_binding.bind("kind", kind);
    m_binding.bind("status", status);
    form->addRow(FieldLabel::tr("Opportunity"), m_opportunity);
    m_binding.bind("opportunity", m_opportunity);
    m_binding.bind("purpose", form->addRow(FieldLabel::tr("Purpose"), textEdit({}, 1)));
    m_binding.bind("recorder", form->addRow(FieldLabel::tr("Recorder"), new SavedLineEdit));
    addWidget(form);
}

void VisitDetailsCard::setBrief(const BriefData &brief)
{
    offerOpportunities(brief);
    m_visit = brief.visit;
    m_binding.show(brief.visit);
    const QDateTime start = brief.visit.startsAt.toLocalTime();
    const QDateTime end = brief.visit.endsAt.toLocalTime();
    m_day->setValue(start.isValid() ? QVariant(start.date()) : QVariant());
    m_from->setValue(start.isValid() ? QVariant(start.time()) : QVariant());
    m_to->setValue(end.isValid() ? QVariant(end.time()) : QVariant());
}

void VisitDetailsCard::offerOpportunities(const BriefData &brief)
{
    std::vector<std::pair<qint64, QString>> offered = {{0, tr("About the account in general")}};
    const auto stages = StageBook::read(m_desk.connection(), Settings());
    const StageBook &book = stages ? *stages : StageBook::standard();
    const auto offer = [&](const Opportunity &each) {
        offered.emplace_back(
            each.id.value(),
            QStringLiteral("%1 · %2").arg(each.name, book.label(each.stage, each.stageSet)));
    };
    const auto all = opportunitiesOf(m_desk.connection(), brief.account.id);
    if (all)
        std::ranges::for_each(*all, offer);
    else if (brief.opportunity)
        offer(*brief.opportunity);
    if (!all)
        offered.emplace_back(Unreadable, all.error().message);
    // The list under an open pop-up is left alone unless it has to change.
    if (offered == m_offered)
        return;
    m_offered = std::move(offered);
    const QSignalBlocker quiet(m_opportunity->comboBox());
    m_opportunity->clearChoices();
    for (const auto &[id, name] : m_offered)
        m_opportunity->addChoice(name, id == 0 ? QVariant() : QVariant(id));
    if (!all)
        disableLast(*m_opportunity->comboBox());
}

SavedEditor *VisitDetailsCard::editor(const QString &key) const
{
    if (key == QLatin1String("starts_at"))
        return m_day;
    if (key == QLatin1String("ends_at"))
        return m_to;
    return m_binding.editor(key);
}

void VisitDetailsCard::saveNow()
{
    m_binding.leave();
    for (SavedEditor *each : {static_cast<SavedEditor *>(m_day), static_cast<SavedEditor *>(m_from),
                              static_cast<SavedEditor *>(m_to)})
        each->saveNow();
}

void VisitDetailsCard::saveTimes()
{
    const QDate day = m_day->savedValue().toDate();
    const QTime from = m_from->savedValue().toTime();
    QTime to = m_to->savedValue().toTime();
    const Id<Visit> id = m_visit.id;
    if (!day.isValid()) {
        m_day->setError(tr("A visit needs a date."));
        return;
    }
    const QDateTime before = m_visit.startsAt.toLocalTime();
    const QDateTime start(day, from.isValid() ? from : QTime(10, 0));
    // Moving the start takes the end along, unless the end itself was typed.
    const bool moved = before.isValid() && start != before;
    const bool endTyped = to != m_visit.endsAt.toLocalTime().time();
    QDateTime end;
    if (moved && !endTyped && m_visit.endsAt.isValid())
        end = start.addSecs(before.secsTo(m_visit.endsAt.toLocalTime()));
    else if (to.isValid())
        end = QDateTime(day, to);
    if (end.isValid() && end < start) {
        m_to->setError(tr("The end is before the start."));
        return;
    }
    m_desk.edit(
        Common::tr("Reschedule visit"),
        [&](Writer &writer) -> Result<void> {
            ATTACHE_TRY(Visit visit, Store<Visit>(writer.connection()).get(id));
            visit.startsAt = start.toUTC();
            visit.endsAt = end.isValid() ? end.toUTC() : QDateTime();
            return writer.update(visit);
        },
        QStringLiteral("visit:%1:times").arg(id.value()));
}

} // namespace attache
