#pragma once

#include "core/base/tone.h"
#include "core/pack/deck_versions.h"

#include <QWidget>

namespace attache {

/// Which versions of which decks there are for which trades: a cell for each, a line of shares
/// below. The arrow keys walk.
class VersionMatrix : public QWidget
{
    Q_OBJECT

public:
    explicit VersionMatrix(QWidget *parent = nullptr);

    void setTable(VersionTable table, QDate today);
    const VersionTable &table() const { return m_table; }
    int row() const { return m_row; }
    int column() const { return m_column; }
    void setCurrent(int row, int column);
    /// Null while there is none.
    const VersionCell *currentCell() const;
    /// What a cell says, in two lines; the second may be empty.
    std::pair<QString, QString> wordsOf(const VersionCell &cell) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    int cellWidth() const;
    QRect cellAt(int row, int column) const;
    QString allWordsOf(int row, int column) const;
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, int row) const;
    void paintCell(QPainter &painter, int row, int column) const;
    void paintShares(QPainter &painter) const;

    VersionTable m_table;
    QDate m_today;
    int m_row = -1;
    int m_column = 0;
};

} // namespace attache
