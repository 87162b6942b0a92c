#pragma once

#include "ui/models/follow_ups_model.h"
#include "ui/widgets/table_view.h"

namespace attache {

class Desk;

/// The follow-ups of a visit, changed in place: F2, Enter or typing edits a cell, the state is
/// chosen from a menu, Delete removes a line. As high as its rows.
class FollowUpsTable : public TableView
{
    Q_OBJECT

public:
    explicit FollowUpsTable(Desk &desk, QWidget *parent = nullptr);

    Result<void> setVisit(const Visit &visit, const NotePeople &people,
                          const QHash<Id<Contact>, QString> &posts);
    /// Adds a line and begins to edit it.
    void addRow();
    FollowUpsModel *followUps() const { return m_model; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void write(Promise promise);
    void removeCurrent();
    void openStateMenu(const QModelIndex &index);
    void fitHeight();

    Desk &m_desk;
    FollowUpsModel *m_model;
    Visit m_visit;
};

} // namespace attache
