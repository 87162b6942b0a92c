#pragma once

#include "ui/pages/import/import_remarks.h"

#include <QWidget>

class QAbstractItemModel;
class QComboBox;
class QHBoxLayout;

namespace attache {

class Button;
class Dot;
class ElidedLabel;
class SegmentedControl;
class TextLabel;

/// A column of a list in one line: its header, what stands in it, the field it goes to, and what
/// should be known of it.
class ImportColumnRow final : public QWidget
{
    Q_OBJECT

public:
    /// @p choices are what it may go to, each with its key in Qt::UserRole; null where that is
    /// settled. They outlive this.
    ImportColumnRow(const QString &header, const QStringList &samples, QAbstractItemModel *choices,
                    QWidget *parent = nullptr);

    /// The names over the parts of such rows.
    static QWidget *makeHead();
    /// How wide the list of the columns is.
    enum class Room { Wide, Narrow, Slim };
    /// Shows as many samples in @p row, such a row or the names over them, as there is room for.
    static void setRoom(QWidget *row, Room room);

    /// @p words say it where there is nothing to choose.
    void setTarget(const QString &key, const QString &words);
    void setRemark(const ColumnRemark &remark);
    void setCurrent(bool current);

Q_SIGNALS:
    void targetChosen(const QString &key);
    void dateOrderChosen(attache::DateOrder order);
    void valuesRequested();
    void rowsRequested();
    /// The focus came to this row, or somebody pointed at it.
    void entered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut(const QString &header, const QStringList &samples, QAbstractItemModel *choices);
    void addRemark(QHBoxLayout *row);
    QWidget *makeSamples(const QStringList &samples);

    QComboBox *m_target = nullptr;
    TextLabel *m_settled = nullptr;
    Dot *m_dot;
    ElidedLabel *m_remark;
    SegmentedControl *m_dates;
    Button *m_link;
    ColumnRemark::LeadsTo m_leadsTo = ColumnRemark::LeadsTo::Nothing;
    bool m_current = false;
};

} // namespace attache
