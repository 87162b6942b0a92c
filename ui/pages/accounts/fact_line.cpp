#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/in_place_editor.h"
#include "ui/forms/saved_date_edit.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/models/day_text.h"
#include "ui/pages/accounts/account_facts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/noted_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QUuid>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int LeastKindWidth = 64;
constexpr int DayWidth = 132;
constexpr int SourceWidth = 150;
/// Beyond the words of the text, the frame around them.
constexpr int BelowText = 13;

/// What one should know of each kind, in a few words.
QString hintFor(FactKind kind)
{
    switch (kind) {
    case FactKind::IndustryTraits:
        return FactLine::tr("What drives their industry, its rules and seasons");
    case FactKind::BusinessProcess:
        return FactLine::tr("How the work is done, and where the problems are");
    case FactKind::Scale:
        return FactLine::tr("People, sites, customers, volumes");
    case FactKind::Revenue:
        return FactLine::tr("Revenue and where it comes from");
    case FactKind::BasicNeeds:
        return FactLine::tr("What they need in any case");
    case FactKind::ItArchitecture:
        return FactLine::tr("Systems in use, interfaces, who runs them");
    case FactKind::MarketPosition:
        break;
    }
    return FactLine::tr("Ranking, competitors, reputation");
}

/// As wide as the longest word of all kinds, which go on in a second line between words.
int kindWidth()
{
    const QFontMetrics metrics(fontFor(FontRole::Small));
    int width = LeastKindWidth;
    for (const Choice<FactKind> &choice : choicesOf<FactKind>) {
        for (const QString &word : labelOf(choice.value).split(QLatin1Char(' ')))
            width = std::max(width, metrics.horizontalAdvance(word) + 2);
    }
    return width;
}

} // namespace

FactLine::FactLine(Desk &desk, FactKind kind, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_kind(kind)
    , m_mergeKey(QUuid::createUuid().toString())
    , m_kindLabel(new TextLabel(labelOf(kind), FontRole::Small, TextColor::Secondary))
    , m_text(new NotedText)
    , m_source(new SavedLineEdit)
    , m_learntOn(new SavedDateEdit)
    , m_state(new TextLabel(tr("Esc takes it back"), FontRole::Small, TextColor::Muted))
    , m_remove(new QToolButton)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    m_kindLabel->setFixedWidth(kindWidth());
    m_kindLabel->setWordWrap(true);
    row->addWidget(m_kindLabel, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_text);
    column->addWidget(makeDetails());
    row->addLayout(column, 1);
    showEdited(false);
}

QWidget *FactLine::makeDetails()
{
    m_details = new QWidget;
    auto *row = new QHBoxLayout(m_details);
    row->setContentsMargins(0, BelowText, 0, 0);
    row->setSpacing(tokens::Space2);
    m_source->setPlaceholder(FieldLabel::tr("Source"));
    m_source->editor()->setAccessibleName(FieldLabel::tr("Source"));
    m_source->setMaximumWidth(SourceWidth);
    m_learntOn->editor()->setAccessibleName(FieldLabel::tr("As of"));
    m_learntOn->setToday(m_desk.clock().today());
    m_learntOn->setFixedWidth(DayWidth);
    m_remove->setIcon(icon(QStringLiteral("edit-delete")));
    m_remove->setAutoRaise(true);
    m_remove->setToolTip(tr("Delete this fact"));
    m_remove->setAccessibleName(m_remove->toolTip());
    row->addWidget(m_source, 1);
    row->addWidget(m_learntOn);
    row->addStretch(1);
    row->addWidget(m_state);
    row->addWidget(m_remove);
    connect(m_source, &SavedEditor::saved, this, &FactLine::saveDetails);
    connect(m_learntOn, &SavedEditor::saved, this, &FactLine::saveDetails);
    connect(m_remove, &QToolButton::clicked, this, &FactLine::remove);
    return m_details;
}

void FactLine::setFact(Id<Account> account, const std::optional<AccountFact> &fact, QDate today)
{
    m_account = account;
    m_fact = fact;
    m_today = today;
    showText();
    m_source->setValue(fact ? fact->source : QString());
    m_learntOn->setValue(fact ? fact->learntOn : QDate());
    m_remove->setVisible(fact.has_value());
    if (m_edit)
        m_edit->setValue(fact ? QString(fact->text) : QString());
    setAccessibleName(QStringLiteral("%1: %2").arg(labelOf(m_kind), m_text->text()));
}

void FactLine::showText()
{
    QStringList note;
    QString day;
    if (m_fact && !m_fact->source.isEmpty())
        note.append(m_fact->source);
    if (m_fact && m_fact->learntOn.isValid())
        day = shortDay(m_fact->learntOn, m_today).replace(u' ', QChar(QChar::Nbsp));
    if (!day.isEmpty())
        note.append(day);
    // The day stays with the last word of the source: no line begins or ends with what parts them.
    m_text->setText(m_fact ? QString(m_fact->text) : QString(),
                    note.join(QStringLiteral("\u00a0·\u00a0")), m_low ? day : QString());
}

void FactLine::setLow(bool low)
{
    m_low = low;
    showText();
}

SavedTextEdit *FactLine::textEdit() const
{
    return m_edit;
}

QRect FactLine::place() const
{
    return m_text->geometry();
}

void FactLine::edit()
{
    if (m_desk.workspace().isReadOnly())
        return;
    if (m_place) {
        m_edit->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_edit = new SavedTextEdit;
    m_edit->setLines(1, 12);
    m_edit->setPlaceholder(hintFor(m_kind));
    m_edit->editor()->setAccessibleName(labelOf(m_kind));
    m_edit->setValue(m_fact ? QString(m_fact->text) : QString());
    m_place = new InPlaceEditor(this);
    m_place->addEditor(m_edit);
    m_place->addCompanion(m_source);
    m_place->addCompanion(m_learntOn);
    m_place->setScope(this);
    connect(m_edit, &SavedEditor::saved, this,
            [this](const QVariant &value) { save(value.toString().trimmed()); });
    connect(m_place, &InPlaceEditor::grown, this, [this](int height) {
        // The line is as high as what is written, so that what is below makes room.
        m_text->setLeastHeight(height);
    });
    connect(m_place, &InPlaceEditor::left, this, [this] {
        saveNow();
        showEdited(false);
        Q_EMIT left();
    });
    m_place->open([this] { return place(); });
    showEdited(true);
}

void FactLine::showEdited(bool edited)
{
    m_details->setVisible(edited);
    m_kindLabel->setRole(edited ? FontRole::SmallBold : FontRole::Small);
    m_kindLabel->setColor(edited ? TextColor::Accent : TextColor::Secondary);
    if (!edited) {
        m_place = nullptr;
        m_text->setLeastHeight(0);
    }
    updateGeometry();
    update();
}

void FactLine::saveNow()
{
    if (m_edit)
        m_edit->saveNow();
    m_source->saveNow();
    m_learntOn->saveNow();
}

void FactLine::drop()
{
    if (!m_place)
        return;
    for (SavedEditor *editor : std::initializer_list<SavedEditor *>{m_edit, m_source, m_learntOn})
        editor->restore();
    m_place->drop();
}

void FactLine::save(const QString &text)
{
    const std::optional<AccountFact> before = m_fact;
    if (!before && text.isEmpty())
        return;
    AccountFact fact = before.value_or(AccountFact());
    fact.account = m_account;
    fact.kind = m_kind;
    fact.text = text;
    if (!before)
        fact.learntOn = m_desk.clock().today();
    const auto write = [&](Writer &writer) -> Result<void> {
        // Known before the change is announced, or the list would take it for somebody else's.
        if (text.isEmpty()) {
            m_fact.reset();
            return writer.remove(fact.id);
        }
        Result<void> done = before ? writer.update(fact) : writer.insert(fact);
        m_fact = fact;
        return done;
    };
    //: A step that can be undone; which kind of fact
    const Result<void> done =
        m_desk.workspace().perform(tr("Record %1").arg(labelOf(m_kind)), write, m_mergeKey);
    if (done) {
        m_state->setText(tr("Saved · Esc takes it back"));
        return;
    }
    m_fact = before;
    m_edit->setError(done.error().message);
}

void FactLine::saveDetails()
{
    if (!m_fact)
        return;
    AccountFact fact = *m_fact;
    fact.source = m_source->value().toString().trimmed();
    fact.learntOn = m_learntOn->value().toDate();
    const bool done = m_desk.edit(tr("Record the source of %1").arg(labelOf(m_kind)),
                                  [&](Writer &writer) { return writer.update(fact); });
    if (done)
        m_fact = fact;
}

void FactLine::remove()
{
    //: A step that can be undone; which kind of fact
    const QString title = tr("Delete a fact: %1").arg(labelOf(m_kind));
    if (!m_fact)
        return;
    drop();
    m_desk.editUndoably(title, [id = m_fact->id](Writer &writer) { return writer.remove(id); });
}

void FactLine::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        edit();
}

void FactLine::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2)
        return edit();
    if (key != Qt::Key_Down && key != Qt::Key_Up)
        return QWidget::keyPressEvent(event);
    const auto lines =
        parentWidget()->findChildren<FactLine *>(QString(), Qt::FindDirectChildrenOnly);
    FactLine *next = nullptr;
    for (FactLine *each : lines) {
        const bool ahead = key == Qt::Key_Down ? each->y() > y() : each->y() < y();
        if (each->isVisible() && ahead && (!next || qAbs(each->y() - y()) < qAbs(next->y() - y())))
            next = each;
    }
    if (next)
        next->setFocus(Qt::TabFocusReason);
}

void FactLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    if (!isEdited() && underMouse() && !m_desk.workspace().isReadOnly())
        drawPanel(&painter, m_text->geometry().adjusted(-4, -1, 0, 1), colors.hover, {},
                  tokens::RadiusTag);
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colors.accent, tokens::RadiusTag);
}

} // namespace attache
