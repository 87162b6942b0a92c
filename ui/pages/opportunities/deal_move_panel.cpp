#include "ui/pages/opportunities/deal_move_panel.h"

#include "core/base/shared_text.h"
#include "core/record/record_names.h"
#include "ui/badges/evidence_mark.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int PanelWidth = 344;
constexpr int TickWidth = 16;

} // namespace

DealMovePanel::DealMovePanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new TextLabel({}, FontRole::BodyBold))
    , m_gate(new QWidget)
    , m_conditions(new QVBoxLayout(m_gate))
    , m_consequence(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_cause(new QComboBox)
    , m_reason(new QLineEdit)
    , m_reactivation(new QLineEdit)
    , m_problem(new TextLabel({}, FontRole::Small, TextColor::Danger))
    , m_mend(new Button(tr("Add the evidence"), ButtonKind::Primary))
    , m_move(new Button(tr("Move"), ButtonKind::Primary))
{
    setFixedWidth(PanelWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space4, tokens::Space3, tokens::Space4, tokens::Space3);
    column->setSpacing(tokens::Space2);
    m_title->setWordWrap(true);
    m_consequence->setWordWrap(true);
    m_reactivation->setPlaceholderText(FieldLabel::tr("What would wake it up"));
    m_reactivation->setAccessibleName(FieldLabel::tr("What would wake it up"));
    m_problem->setWordWrap(true);
    m_conditions->setContentsMargins(0, 0, 0, 0);
    m_conditions->setSpacing(tokens::Space1);
    m_cause->addItem(tr("Cause…"), QString());
    for (const Choice<LostCause> &choice : choicesOf<LostCause>)
        m_cause->addItem(labelOf(choice.value), QLatin1String(choice.key));
    m_cause->setAccessibleName(FieldLabel::tr("Lost cause"));
    m_cause->setFixedHeight(tokens::ControlHeight);
    column->addWidget(m_title);
    column->addWidget(m_gate);
    column->addWidget(m_cause);
    for (QLineEdit *line : {m_reason, m_reactivation}) {
        line->setFixedHeight(tokens::ControlHeight);
        column->addWidget(line);
    }
    column->addWidget(m_problem);
    column->addWidget(m_consequence);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    auto *cancel = new Button(Common::tr("Cancel"));
    buttons->addWidget(m_mend);
    buttons->addWidget(m_move);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_move, &Button::clicked, this, &DealMovePanel::accept);
    connect(cancel, &Button::clicked, this, &DealMovePanel::close);
    connect(m_mend, &Button::clicked, this, [this] {
        hide();
        Q_EMIT mendRequested();
    });
    connect(m_reason, &QLineEdit::textEdited, m_problem, &QWidget::hide);
    hide();
}

void DealMovePanel::setGates(const std::vector<GateState> &gates,
                             const QHash<Id<Contact>, QString> &people, QDate today)
{
    clearLayout(m_conditions);
    for (const GateState &gate : gates) {
        for (const GateCondition &condition : gate.conditions)
            addCondition(condition, people, today);
    }
}

void DealMovePanel::addCondition(const GateCondition &condition,
                                 const QHash<Id<Contact>, QString> &people, QDate today)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(tokens::Space1);
    const bool met = condition.isMet();
    auto *tick = new TextLabel(met ? QStringLiteral("✓") : QStringLiteral("✗"), FontRole::BodyBold,
                               met ? TextColor::Ok : TextColor::Danger);
    tick->setFixedWidth(TickWidth);
    line->addWidget(tick);
    line->addWidget(new ElidedLabel(condition.words), 1);
    if (met) {
        const GateEvidence &evidence = *condition.evidence;
        const QString day =
            evidence.seenOn.isValid() ? shortDay(evidence.seenOn, today) : QString();
        line->addWidget(new TextLabel(
            firstOf({joined({people.value(evidence.contact), day}), labelOf(condition.level)}),
            FontRole::Small, TextColor::Secondary));
    } else {
        auto *mark = new EvidenceMark;
        mark->setChoosable(false);
        mark->setLevel(condition.evidence ? std::optional(condition.level) : std::nullopt);
        line->addWidget(mark);
    }
    m_conditions->addWidget(row);
}

void DealMovePanel::fit()
{
    layout()->activate();
    resize(PanelWidth, layout()->totalHeightForWidth(PanelWidth));
}

void DealMovePanel::ask(const BoardCard &card, const BoardStage &stage, Move move,
                        const QString &consequence, const QPoint &at)
{
    m_deal = card.id;
    m_stage = stage.stage;
    m_kind = move;
    const auto title = [&] {
        switch (move) {
        case Move::Lost:
            return tr("Why was \"%1\" lost?").arg(card.name);
        case Move::PastGate:
            return tr("Move to \"%1\" anyway?").arg(stage.name);
        case Move::Back:
            break;
        }
        return tr("Back to \"%1\"?").arg(stage.name);
    };
    m_title->setText(title());
    setAccessibleName(m_title->text());
    m_consequence->setText(consequence);
    m_consequence->setVisible(!consequence.isEmpty());
    m_problem->hide();
    const bool gate = move == Move::PastGate;
    m_gate->setVisible(gate && m_conditions->count() > 0);
    m_mend->setVisible(gate);
    m_move->setText(gate ? tr("Move all the same") : tr("Move"));
    m_move->setKind(gate ? ButtonKind::Normal : ButtonKind::Primary);
    m_cause->setCurrentIndex(0);
    m_cause->setVisible(move == Move::Lost);
    const QString asked = move == Move::PastGate ? FieldLabel::tr("Why the gate was passed")
                                                 : FieldLabel::tr("Lost reason");
    m_reason->setPlaceholderText(asked);
    m_reason->setAccessibleName(asked);
    m_reason->clear();
    m_reason->setVisible(move != Move::Back);
    m_reactivation->clear();
    m_reactivation->setVisible(move == Move::Lost);
    fit();
    const QRect room = parentWidget()->rect();
    const int x = std::clamp(at.x() - PanelWidth / 2, 0, std::max(0, room.width() - PanelWidth));
    const int y = std::clamp(at.y(), 0, std::max(0, room.height() - height()));
    QWidget::move(x, y);
    show();
    raise();
    (move != Move::Back ? static_cast<QWidget *>(m_reason) : m_move)
        ->setFocus(Qt::PopupFocusReason);
}

QString DealMovePanel::reason() const
{
    return m_reason->text().trimmed();
}

std::optional<LostCause> DealMovePanel::cause() const
{
    return fromKey<LostCause>(m_cause->currentData().toString());
}

QString DealMovePanel::reactivation() const
{
    return m_reactivation->text().trimmed();
}

void DealMovePanel::accept()
{
    const bool said = !reason().isEmpty() || (m_kind == Move::Lost && cause());
    if (m_kind != Move::Back && !said) {
        m_problem->setText(
            m_kind == Move::Lost
                ? tr("Say why, so that the next one is not lost for the same reason.")
                : tr("Say why it moves on before this is confirmed."));
        m_problem->show();
        fit();
        return m_reason->setFocus(Qt::OtherFocusReason);
    }
    hide();
    Q_EMIT accepted();
}

void DealMovePanel::close()
{
    hide();
    Q_EMIT closed();
}

bool DealMovePanel::event(QEvent *event)
{
    // Escape closes what stands before anything behind it.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void DealMovePanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return close();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return accept();
    default:
        return QFrame::keyPressEvent(event);
    }
}

void DealMovePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect(), colors.surface, colors.borderStrong, tokens::RadiusCard);
}

} // namespace attache
