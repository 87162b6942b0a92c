#include "ui/desk/file_chooser.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QStandardPaths>

namespace attache {

QString SystemFileChooser::fileToOpen(QWidget *parent, const QString &title, const QString &filter)
{
    return remember(QFileDialog::getOpenFileName(parent, title, startFolder(), filter));
}

QStringList SystemFileChooser::filesToOpen(QWidget *parent, const QString &title,
                                           const QString &filter)
{
    QStringList paths = QFileDialog::getOpenFileNames(parent, title, startFolder(), filter);
    if (!paths.isEmpty())
        remember(paths.front());
    return paths;
}

QString SystemFileChooser::fileToSave(QWidget *parent, const QString &title,
                                      const QString &suggestion, const QString &filter)
{
    const QString path =
        QFileInfo(suggestion).isAbsolute() ? suggestion : QDir(startFolder()).filePath(suggestion);
    return remember(QFileDialog::getSaveFileName(parent, title, path, filter));
}

bool SystemFileChooser::choosePrinter(QWidget *parent, QPrinter &printer, int pages)
{
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, pages);
    return dialog.exec() == QDialog::Accepted;
}

QString SystemFileChooser::startFolder() const
{
    return m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                              : m_folder;
}

QString SystemFileChooser::remember(const QString &path)
{
    if (!path.isEmpty())
        m_folder = QFileInfo(path).absolutePath();
    return path;
}

} // namespace attache
