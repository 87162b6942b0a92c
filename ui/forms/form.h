#pragma once

#include <QWidget>

class QGridLayout;

namespace attache {

class SavedEditor;

/// Labels with their editors: the label column 96 wide in secondary, the editors taking the rest.
/// Each editor shows its error below itself.
class Form : public QWidget
{
    Q_OBJECT

public:
    explicit Form(QWidget *parent = nullptr);

    /// The form takes ownership; returns the editor for chaining. The label names the editor to
    /// assistive programs and, with a mnemonic, leads to it.
    template <typename Editor>
    Editor *addRow(const QString &label, Editor *editor)
    {
        append(label, editor);
        return editor;
    }
    /// A bold line over the rows that follow.
    void addSection(const QString &title);
    /// A widget over both columns.
    void addWide(QWidget *widget);
    void setLabelWidth(int width);

private:
    void append(const QString &label, QWidget *editor);

    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace attache
