#pragma once

#include "core/brief/minutes_changes.h"

#include <QPointer>
#include <QWidget>

#include <vector>

namespace attache {

class Desk;
class PaperView;

/// What changed since the minutes were sent, beside the places of the paper where it is marked,
/// each with the way to take it back.
class ChangeNotes : public QWidget
{
    Q_OBJECT

public:
    ChangeNotes(Desk &desk, PaperView *paper, QWidget *parent = nullptr);

    void setChanges(Id<Visit> visit, const std::vector<MinutesChange> &changes);

Q_SIGNALS:
    /// The place of a change in the list, from 0 on.
    void takeBackRequested(int change);
    /// It was changed in the notes, and is changed there.
    void notesRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeNote(Id<Visit> visit, const MinutesChange &change, int place);
    void placeNotes();

    Desk &m_desk;
    QPointer<PaperView> m_paper;
    std::vector<QWidget *> m_notes;
};

} // namespace attache
