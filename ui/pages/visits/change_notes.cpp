#include "ui/pages/visits/change_notes.h"

#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/paper_view.h"
#include "ui/models/day_text.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTextLayout>
#include <QtMath>

namespace attache {

namespace {

constexpr int Lead = 12; ///< the line from the paper to a note

/// What was sent and what stands there now, each in full over as many lines as it takes, in the
/// colours of DifferenceLabel.
class WholeDifference : public QWidget
{
public:
    WholeDifference(const QString &before, const QString &after)
        : m_before(before.simplified())
        , m_after(after.simplified())
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setAccessibleName(m_before + arrow() + m_after);
    }

    QSize sizeHint() const override { return {Usual, heightForWidth(Usual)}; }
    QSize minimumSizeHint() const override { return {tokens::CardLabelWidth, tokens::SmallLine}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        QTextLayout layout;
        return qCeil(layOut(layout, width));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(colorsFor(palette()).secondary);
        QTextLayout layout;
        layOut(layout, width());
        layout.draw(&painter, {0, 0});
    }

private:
    static constexpr int Usual = 176;

    static QString arrow() { return QStringLiteral(" → "); }

    qreal layOut(QTextLayout &layout, int width) const
    {
        const Colors &colors = colorsFor(palette());
        const bool both = !m_before.isEmpty() && !m_after.isEmpty();
        const QString between = both ? arrow() : QString();
        const auto format = [](const QColor &ground, const QColor &words) {
            QTextCharFormat format;
            format.setBackground(ground);
            format.setForeground(words);
            return format;
        };
        QTextCharFormat gone = format(colors.dangerWeak, colors.dangerText);
        gone.setFontStrikeOut(true);
        const auto from = static_cast<int>(m_before.size() + between.size());
        layout.setFormats(
            {{0, static_cast<int>(m_before.size()), gone},
             {from, static_cast<int>(m_after.size()), format(colors.okWeak, colors.okText)}});
        QTextOption option(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.setFont(fontFor(FontRole::Small));
        layout.setText(m_before + between + m_after);
        qreal height = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(qMax(1, width));
            line.setPosition({0, height});
            height += qMax<qreal>(line.height(), tokens::SmallLine);
        }
        layout.endLayout();
        return height;
    }

    QString m_before;
    QString m_after;
};

} // namespace

ChangeNotes::ChangeNotes(Desk &desk, PaperView *paper, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_paper(paper)
{
    setAccessibleName(tr("Changes since sending"));
    connect(paper, &PaperView::moved, this, &ChangeNotes::placeNotes);
}

void ChangeNotes::setChanges(Id<Visit> visit, const std::vector<MinutesChange> &changes)
{
    for (QWidget *note : m_notes) {
        // Its link may be what was pressed.
        note->hide();
        note->deleteLater();
    }
    m_notes.clear();
    int place = 0;
    for (const MinutesChange &change : changes)
        m_notes.push_back(makeNote(visit, change, place++));
    for (QWidget *note : m_notes)
        note->show();
    placeNotes();
}

QWidget *ChangeNotes::makeNote(Id<Visit> visit, const MinutesChange &change, int place)
{
    auto *card = new CardWidget({}, this);
    card->layout()->setContentsMargins(tokens::Space3, tokens::Space2, tokens::Space3,
                                       tokens::Space2);
    card->body()->setSpacing(2);
    const bool promise = !change.promise.isNull();
    const auto history =
        m_desk.workspace().historyOf(QLatin1String(promise ? tableOf<Promise> : tableOf<Visit>),
                                     promise ? change.promise.value() : visit.value());
    const bool known = history && !history->empty();
    auto *head = new QHBoxLayout;
    head->addWidget(new ElidedLabel(change.what, FontRole::SmallBold), 1);
    if (known)
        head->addWidget(
            new TextLabel(clockTime(history->front().at), FontRole::Small, TextColor::Muted));
    card->body()->addLayout(head);
    card->addWidget(new WholeDifference(change.before, change.after));
    auto *foot = new QHBoxLayout;
    foot->addWidget(new ElidedLabel(known ? history->front().title : QString(), FontRole::Small,
                                    TextColor::Secondary),
                    1);
    //: Brings back what was sent
    auto *back = new LinkButton(change.canBeTakenBack() ? tr("Take back") : tr("Go to notes"),
                                TextColor::Secondary);
    back->setAccessibleName(back->text() + QStringLiteral(": ") + change.what);
    back->setEnabled(!m_desk.workspace().isReadOnly());
    foot->addWidget(back);
    connect(back, &QAbstractButton::clicked, this, [this, place, can = change.canBeTakenBack()] {
        if (can)
            Q_EMIT takeBackRequested(place);
        else
            Q_EMIT notesRequested();
    });
    card->body()->addLayout(foot);
    card->setAccessibleName(change.what);
    return card;
}

void ChangeNotes::placeNotes()
{
    int least = 0;
    for (size_t i = 0; i < m_notes.size(); ++i) {
        QWidget *note = m_notes[i];
        const QRectF mark = m_paper->placeOfChange(static_cast<int>(i) + 1);
        const int height = note->heightForWidth(qMax(1, width() - Lead));
        // Beside its mark, or below the note before.
        const int wanted = qRound(mark.center().y()) - tokens::Space3;
        const int top = qMax(least, wanted);
        note->setGeometry(Lead, top, qMax(0, width() - Lead), height);
        least = top + height + tokens::Space2;
    }
    update();
}

void ChangeNotes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeNotes();
}

void ChangeNotes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(colorsFor(palette()).accent);
    for (size_t i = 0; i < m_notes.size(); ++i) {
        const QRectF mark = m_paper->placeOfChange(static_cast<int>(i) + 1);
        const QPointF from(0, mark.center().y());
        const QPointF to(Lead, m_notes[i]->y() + tokens::Space3);
        painter.drawLine(from, to);
    }
}

} // namespace attache
