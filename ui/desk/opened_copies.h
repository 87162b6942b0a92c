#pragma once

#include <QTemporaryDir>

#include <memory>

namespace attache {

class Desk;

/// Copies of files in the workspace that other programs show; they go with this object. What is
/// changed in a copy would be lost, so a copy cannot be written.
class OpenedCopies
{
public:
    /// @p desk outlives it.
    explicit OpenedCopies(Desk &desk);

    /// Opens the blob @p hash as a file called @p name with the program of the system for it.
    /// What fails is reported to the desk.
    void open(const QString &hash, const QString &name);

private:
    Desk &m_desk;
    std::unique_ptr<QTemporaryDir> m_folder; ///< made with the first copy
};

} // namespace attache
