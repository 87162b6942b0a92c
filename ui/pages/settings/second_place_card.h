#pragma once

#include "ui/desk/page_parts.h"
#include "ui/widgets/card.h"

class QLineEdit;

namespace attache {

class BackupRows;
class Button;
class TextLabel;

/// A second place for backups: which folder, what came of it, and what stands there.
class SecondPlaceCard : public CardWidget
{
    Q_OBJECT

public:
    explicit SecondPlaceCard(const PageParts &parts, QWidget *parent = nullptr);

    void read();

private:
    void layOut();
    void browse();
    /// Takes the folder that was entered; an empty one ends the second place.
    void takeFolder();
    void makeNow();
    void showError(const QString &message);

    const PageParts m_parts;
    QLineEdit *m_folder;
    Button *m_now;
    Button *m_stop;
    TextLabel *m_state;
    BackupRows *m_rows;
};

} // namespace attache
