#pragma once

#include "core/domain/kinds.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QRadioButton;

namespace attache {

class ElidedLabel;

/// One of the two values of a field: a radio button with the value, and a word on it at its end.
/// The chosen one is tinted all over; clicking anywhere chooses it.
class MergeCell final : public QWidget
{
    Q_OBJECT

public:
    /// @p field is what the value is of; an empty @p value cannot be chosen.
    MergeCell(const QString &field, const QString &value, QWidget *parent = nullptr);

    QRadioButton *button() const { return m_button; }
    /// Shows a tier by its badge, @p value beside it being what it stands on.
    void setTier(Tier tier);
    /// A word at the end: "newer".
    void setHint(const QString &hint);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QString m_field;
    QHBoxLayout *m_row;
    QRadioButton *m_button;
    ElidedLabel *m_value;
};

} // namespace attache
