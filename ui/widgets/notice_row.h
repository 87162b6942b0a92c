#pragma once

#include <QWidget>

class QHBoxLayout;
class QSpacerItem;

namespace attache {

class ElidedLabel;
class LinkButton;
class TextLabel;

/// Something that matters, on one line: a sign in warn, one bold clause, a sentence, and links
/// right after the words.
class NoticeRow : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeRow(const QString &iconName, QWidget *parent = nullptr);

    void setWords(const QString &clause, const QString &sentence);
    /// A link after the words; a @p quiet one has a secondary colour.
    LinkButton *addLink(const QString &text, bool quiet = false);
    /// Takes @p button to the far end of the row, and it is the last one there by Tab.
    void setTrailing(QWidget *button);
    /// A hairline below, for all rows but the last.
    void setLined(bool lined);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QHBoxLayout *m_row;
    TextLabel *m_clause;
    ElidedLabel *m_sentence;
    QSpacerItem *m_end;
    bool m_lined = true;
};

} // namespace attache
