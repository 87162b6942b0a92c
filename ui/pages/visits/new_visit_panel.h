#pragma once

#include "core/domain/visit.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace attache {

class Desk;
class TextLabel;

/// A small pop-up that plans a visit: whom (found while typing), of what kind. The visit is made
/// when an account is chosen; Esc closes without one.
class NewVisitPanel : public QFrame
{
    Q_OBJECT

public:
    explicit NewVisitPanel(Desk &desk, QWidget *parent);

    /// Opens at @p place (global) for a visit from @p start (local) on.
    void ask(const QDateTime &start, const QPoint &place);

    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void planned(attache::Id<attache::Visit> visit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void offer();
    /// Says in the place of the offers why there are none.
    void addError(const Error &error);
    void choose(const QModelIndex &index);

    Desk &m_desk;
    QDateTime m_start;
    TextLabel *m_title;
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_model;
    QComboBox *m_kind;
};

} // namespace attache
