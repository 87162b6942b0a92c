#include "ui/pages/opportunities/trust_card.h"

#include "core/base/shared_text.h"
#include "core/record/record_names.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/opportunities/entry_line.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSet>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int RowHeight = 26;
constexpr int SourceWidth = 128;

} // namespace

TrustCard::TrustCard(Desk &desk, QWidget *parent)
    : CardWidget(tr("Why trust us"), parent)
    , m_desk(desk)
    , m_column(new QVBoxLayout)
    , m_entry(new EntryLine)
{
    setDense();
    m_column->setSpacing(0);
    body()->addLayout(m_column);
    addWidget(m_entry);
    Button *note = addAction(tr("Note one"));
    note->setEnabled(!desk.workspace().isReadOnly());
    auto *menu = new QMenu(this);
    for (const Choice<TrustSource> &choice : choicesOf<TrustSource>)
        menu->addAction(labelOf(choice.value), this, [this, choice] { ask(choice.value); });
    connect(note, &Button::clicked, this,
            [note, menu] { menu->popup(note->mapToGlobal(QPoint(0, note->height()))); });
    connect(m_entry, &EntryLine::entered, this, &TrustCard::noteProof);
}

void TrustCard::showStory(const DealStory &story)
{
    m_deal = story.deal.id;
    for (ListRow *row : m_rows) {
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    QSet<TrustSource> given;
    for (const Choice<TrustSource> &choice : choicesOf<TrustSource>) {
        for (const TrustProof &proof : story.proofs) {
            if (proof.source != choice.value)
                continue;
            given.insert(choice.value);
            addRow(story, choice.value, &proof);
        }
    }
    for (const Choice<TrustSource> &choice : choicesOf<TrustSource>) {
        if (!given.contains(choice.value))
            addRow(story, choice.value, nullptr);
    }
    setNote(tr("%1 of %2 sources shown").arg(given.size()).arg(choicesOf<TrustSource>.size()));
}

void TrustCard::addRow(const DealStory &story, TrustSource source, const TrustProof *proof)
{
    auto *row = new ListRow(RowHeight);
    row->setLined(false);
    row->row()->setSpacing(tokens::Space2);
    row->row()->addWidget(new Dot(proof ? Tone::Ok : Tone::Muted));
    auto *name = new ElidedLabel(labelOf(source), FontRole::Body,
                                 proof ? TextColor::Text : TextColor::Secondary);
    name->setFixedWidth(SourceWidth);
    row->row()->addWidget(name);
    const QString what = proof ? proof->what.simplified() : tr("nothing shown yet");
    row->row()->addWidget(
        new ElidedLabel(what, FontRole::Small, proof ? TextColor::Text : TextColor::Muted), 1);
    if (proof) {
        const QString day =
            proof->shownOn.isValid() ? shortDay(proof->shownOn, story.today) : QString();
        row->row()->addWidget(new TextLabel(joined({story.personOf(proof->contact), day}),
                                            FontRole::Small, TextColor::Secondary));
        row->setToolTip(proof->what);
    }
    row->setAccessibleName(labelOf(source) + QStringLiteral(": ") + what);
    m_column->addWidget(row);
    row->show();
    m_rows.push_back(row);
    if (proof)
        connect(row, &ListRow::activated, this,
                [this, id = proof->id.value()] { Q_EMIT proofOpened(id); });
    else
        connect(row, &ListRow::activated, this, [this, source] { ask(source); });
}

void TrustCard::ask(TrustSource source)
{
    if (m_desk.workspace().isReadOnly())
        return;
    m_asked = source;
    m_entry->ask(tr("%1: what was shown?").arg(labelOf(source)));
}

void TrustCard::noteProof(const QString &what)
{
    TrustProof proof;
    proof.opportunity = m_deal;
    proof.source = m_asked;
    proof.what = what;
    proof.shownOn = m_desk.clock().today();
    //: The name of a step: %1 is a source of trust
    if (m_desk.edit(tr("Proof of trust: %1").arg(labelOf(m_asked)),
                    [&](Writer &writer) { return writer.insert(proof); }))
        Q_EMIT proofOpened(proof.id.value());
}

} // namespace attache
