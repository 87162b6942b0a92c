#include "ui/pages/opportunities/deal_move_panel.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int PanelWidth = 320;

} // namespace

DealMovePanel::DealMovePanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new TextLabel({}, FontRole::BodyBold))
    , m_consequence(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_reason(new QLineEdit)
    , m_reactivation(new QLineEdit)
    , m_problem(new TextLabel({}, FontRole::Small, TextColor::Danger))
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
    column->addWidget(m_title);
    for (QLineEdit *line : {m_reason, m_reactivation}) {
        line->setFixedHeight(tokens::ControlHeight);
        column->addWidget(line);
    }
    column->addWidget(m_problem);
    column->addWidget(m_consequence);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    auto *cancel = new Button(Common::tr("Cancel"));
    buttons->addWidget(m_move);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_move, &Button::clicked, this, &DealMovePanel::accept);
    connect(cancel, &Button::clicked, this, &DealMovePanel::close);
    connect(m_reason, &QLineEdit::textEdited, m_problem, &QWidget::hide);
    hide();
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
    const QString asked = move == Move::PastGate ? FieldLabel::tr("Why the gate was passed")
                                                 : FieldLabel::tr("Lost reason");
    m_reason->setPlaceholderText(asked);
    m_reason->setAccessibleName(asked);
    m_reason->clear();
    m_reason->setVisible(move != Move::Back);
    m_reactivation->clear();
    m_reactivation->setVisible(move == Move::Lost);
    layout()->activate();
    resize(PanelWidth, layout()->totalHeightForWidth(PanelWidth));
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

QString DealMovePanel::reactivation() const
{
    return m_reactivation->text().trimmed();
}

void DealMovePanel::accept()
{
    if (m_kind != Move::Back && reason().isEmpty()) {
        m_problem->setText(
            m_kind == Move::Lost
                ? tr("Say why, so that the next one is not lost for the same reason.")
                : tr("Say why it moves on before this is confirmed."));
        m_problem->show();
        resize(PanelWidth, layout()->totalHeightForWidth(PanelWidth));
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
