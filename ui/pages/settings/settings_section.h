#pragma once

#include <QWidget>

class QVBoxLayout;

namespace attache {

/// One section of the settings: a column of cards that scrolls.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsSection(QWidget *parent = nullptr);

    /// Reads again what is shown, leaving fields alone in which somebody is typing.
    virtual void refresh() = 0;

protected:
    /// Where the cards go; what follows the last one is stretch.
    QVBoxLayout *column() const { return m_column; }
    void addCard(QWidget *card);

private:
    QVBoxLayout *m_column;
};

} // namespace attache
