#pragma once

#include <QStringList>

class QPrinter;
class QWidget;

namespace attache {

/// Asks the person for a file, or for a printer. A seam: tests answer in the person's place.
class FileChooser
{
public:
    virtual ~FileChooser() = default;

    /// An existing file to read; empty when the person thought better of it. @p filter is
    /// "Workspaces (*.attache)", translated.
    virtual QString fileToOpen(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// The same for one or several files.
    virtual QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter)
    {
        const QString path = fileToOpen(parent, title, filter);
        return path.isEmpty() ? QStringList() : QStringList{path};
    }
    /// Where to write, beginning with @p suggestion (a name, or a whole path); the person has
    /// agreed to replace a file of that name. Empty when they thought better of it.
    virtual QString fileToSave(QWidget *parent, const QString &title, const QString &suggestion,
                               const QString &filter) = 0;
    /// Which printer, and what of @p pages it is to print: set on @p printer, which says what they
    /// are made for. False when the person thought better of it.
    virtual bool choosePrinter(QWidget *parent, QPrinter &printer, int pages) = 0;
};

/// The system's own dialogs, beginning in the folder used last, at first that of documents.
class SystemFileChooser final : public FileChooser
{
public:
    QString fileToOpen(QWidget *parent, const QString &title, const QString &filter) override;
    QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter) override;
    QString fileToSave(QWidget *parent, const QString &title, const QString &suggestion,
                       const QString &filter) override;
    bool choosePrinter(QWidget *parent, QPrinter &printer, int pages) override;

private:
    QString startFolder() const;
    QString remember(const QString &path);

    QString m_folder;
};

} // namespace attache
